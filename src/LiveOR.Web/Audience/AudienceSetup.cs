using LiveOR.Audience;
using LiveOR.Web.Audience.Delivery;
using LiveOR.Web.Audience.Family;
using LiveOR.Web.Audience.Sharing;
using LiveOR.Web.Hosting;
using MessagePack;
using MessagePack.Resolvers;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Audience;

public static class AudienceSetup
{
    /// <summary>Proxies cut off what is silent for half a minute.</summary>
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(20);

    public static IServiceCollection AddAudience(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Turns>();
        services.TryAddSingleton<PublicAddress>();
        services.AddRazorComponents();
        services.AddSignalR()
            .AddHubOptions<AudienceHub>(options =>
            {
                options.EnableDetailedErrors = false;
                options.MaximumReceiveMessageSize = Reception.LargestMessage;
                options.AddFilter<HubManners>();
            })
            .AddJsonProtocol(options =>
                options.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, AudienceJson.Default))
            .AddMessagePackProtocol(options => options.SerializerOptions = MessagePack);
        services.AddSingleton<HubLifetimeManager<AudienceHub>, Auditorium>();
        services.AddSingleton<HubManners>();
        services.AddSingleton<Press>();
        services.AddSingleton<AddressCalls>();
        services.AddDelivery(configuration);
        services.AddSingleton<IAudienceCount, AudienceCount>();
        services.AddSingleton<Standing>();
        services.AddSingleton<ClosedCircle>();
        services.AddSingleton<FamilyLinks>();
        services.AddSingleton<InvitedProcedures>();
        services.AddSingleton<Handouts>();
        services.AddSingleton<ShareAddresses>();
        services.AddSingleton<ShortLinks>();
        services.AddHostedService<Broadcaster>();
        services.AddHostedService<CircleWatch>();
        services.AddHostedService<PeakWatch>();
        services.KeepHubErrorsQuiet();
        return services;
    }

    public static RouteGroupBuilder MapAudience(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapRazorComponents<Site>();
        pages.Add(TakeNoFormsUnlessAsked);
        pages.Finally(ServeFromThePress);
        var limits = endpoints.ServiceProvider.GetRequiredService<IOptions<LimitOptions>>().Value;
        endpoints.MapHub<AudienceHub>("/hubs/audience", options =>
        {
            options.CloseOnAuthenticationExpiration = true;
            options.LongPolling.PollTimeout = LongestPoll;
            options.TransportSendTimeout = TimeSpan.FromSeconds(limits.SlowViewerSeconds);
        }).OpenDirectDoor(endpoints.ServiceProvider);
        endpoints.MapFamilyLinks();
        endpoints.MapSharing();
        var live = endpoints.MapGroup("/live/{slug}");
        live.MapGet("/updates", CatchUpEndpoint.GetAsync);
        live.MapGet("/entries", EntriesEndpoint.IndexAsync);
        live.MapGet("/entries/{numbers}/{digest}", EntriesEndpoint.BlockAsync);
        return live;
    }

    /// <summary>The pages that thousands open are printed once; every other page is drawn for whoever asks.</summary>
    private static void ServeFromThePress(EndpointBuilder endpoint)
    {
        var page = endpoint.Metadata.OfType<ComponentTypeMetadata>().LastOrDefault()?.Type;
        if ((page == typeof(LivePage) || page == typeof(EmbedPage)) && endpoint.RequestDelegate is { } draw)
        {
            endpoint.RequestDelegate = context => context.RequestServices.GetRequiredService<Press>()
                .ServeAsync(context, page == typeof(EmbedPage), draw);
        }
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
