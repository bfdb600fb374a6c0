using LiveOR.Audience;
using LiveOR.Web.Audience.Family;
using MessagePack;
using MessagePack.Resolvers;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveOR.Web.Audience;

public static class AudienceSetup
{
    /// <summary>A viewer only ever says which procedure it watches, and from which number.</summary>
    private const int LargestMessage = 4 * 1024;

    public static IServiceCollection AddAudience(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddRazorComponents();
        services.AddSignalR()
            .AddHubOptions<AudienceHub>(options =>
            {
                options.EnableDetailedErrors = false;
                options.MaximumReceiveMessageSize = LargestMessage;
                options.AddFilter<HubManners>();
            })
            .AddJsonProtocol(options =>
                options.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, AudienceJson.Default))
            .AddMessagePackProtocol(options => options.SerializerOptions = MessagePack);
        services.AddSingleton<HubManners>();
        services.AddSingleton<Standing>();
        services.AddSingleton<ClosedCircle>();
        services.AddSingleton<FamilyLinks>();
        services.AddSingleton<InvitedProcedures>();
        services.AddHostedService<Broadcaster>();
        services.AddHostedService<CircleWatch>();
        services.KeepHubErrorsQuiet();
        return services;
    }

    public static RouteGroupBuilder MapAudience(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRazorComponents<Site>().Add(TakeNoFormsUnlessAsked);
        endpoints.MapHub<AudienceHub>("/hubs/audience", options => options.CloseOnAuthenticationExpiration = true);
        endpoints.MapFamilyLinks();
        var live = endpoints.MapGroup("/live/{slug}");
        live.MapGet("/updates", CatchUpEndpoint.GetAsync);
        return live;
    }

    private static MessagePackSerializerOptions MessagePack { get; } = MessagePackSerializerOptions.Standard
        .WithResolver(CompositeResolver.Create(
            [new JsonShape<Entry>(AudienceJson.Default.Entry), new JsonShape<LiveStatus>(AudienceJson.Default.LiveStatus)],
            [StandardResolver.Instance]))
        .WithSecurity(MessagePackSecurity.UntrustedData);

    /// <summary>A page without forms sets no cookie and may be kept by caches; one with forms says so itself.</summary>
    private static void TakeNoFormsUnlessAsked(EndpointBuilder endpoint)
    {
        var page = endpoint.Metadata.OfType<ComponentTypeMetadata>().LastOrDefault()?.Type;
        if (page?.IsDefined(typeof(RequireAntiforgeryTokenAttribute), inherit: true) != true)
        {
            endpoint.Metadata.Add(new RequireAntiforgeryTokenAttribute(required: false));
        }
    }
}
