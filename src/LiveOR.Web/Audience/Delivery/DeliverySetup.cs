using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>The direct way to visitors' WebSockets.</summary>
public static class DeliverySetup
{
    /// <summary>Every endpoint can hand its connections over.</summary>
    public static void OfferHandover(this KestrelServerOptions server) => server.ConfigureEndpointDefaults(Handover.Offer);

    internal static void AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AudienceOptions>().Bind(configuration.GetSection("LiveOR:Audience"));
        services.AddSingleton<Dialects>();
        services.AddSingleton<Ushers>();
        services.AddSingleton<Reception>();
        services.AddSingleton<DirectDoor>();
        services.AddHostedService<LastWords>();
    }

    internal static void OpenDirectDoor(this IEndpointConventionBuilder hub, IServiceProvider services)
    {
        var door = services.GetRequiredService<DirectDoor>();
        hub.Finally(endpoint =>
        {
            if (endpoint.RequestDelegate is { } served)
            {
                endpoint.RequestDelegate = door.Before(served);
            }
        });
    }
}
