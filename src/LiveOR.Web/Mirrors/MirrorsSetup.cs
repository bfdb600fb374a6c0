using LiveOR.Mirrors;
using LiveOR.Rehearsal;
using LiveOR.Web.Mirrors.X;
using LiveOR.Web.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Mirrors;

public static class MirrorsSetup
{
    /// <summary>Our own network shows a post at once, so a short look back settles where a post went.</summary>
    private const int RehearsalSettleSeconds = 5;

    private const int LargestAnswer = 4 * 1024 * 1024;

    public static IServiceCollection AddMirrors(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Mirrors:X");
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<XOptions>, XOptionsValidator>();
        services.AddOptions<XOptions>(XOptions.Real).Bind(settings).ValidateOnStart();
        services.AddOptions<XOptions>(XOptions.Rehearsal)
            .Configure(options => options.SettleSeconds = RehearsalSettleSeconds)
            .Bind(settings)
            .Configure<IRehearsalX>(UseRehearsal)
            .ValidateOnStart();
        services.AddRehearsalX(_ => { });
        services.AddOptions<RehearsalXOptions>()
            .Configure<DataFolder>((options, data) => options.Directory = data.Folder("rehearsal-x"));
        AddX(services, XOptions.Real, provider => () => Slashed(Settings(provider).BaseAddress));
        AddX(services, XOptions.Rehearsal, provider => provider.GetRequiredService<RehearsalAddress>().Find);
        services.AddSingleton<RehearsalAddress>();
        services.AddSingleton<IMirrors, MirrorDirectory>();
        services.AddSingleton<DeliveryLedger>();
        services.AddSingleton<RelayHost>();
        services.AddSingleton<NarratorsAnswers>();
        services.AddSingleton<ThreadControl>();
        services.AddHostedService(provider => provider.GetRequiredService<RelayHost>());
        return services;
    }

    private static void AddX(IServiceCollection services, string account, Func<IServiceProvider, Func<Uri?>> address)
    {
        services.AddKeyedSingleton<IMirror>(account, (provider, _) => new XMirror(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<IOptionsMonitor<XOptions>>(),
            account, address(provider), provider.GetRequiredService<TimeProvider>()));
        // No resilience handler: a post that was sent again behind the relay's back would stand there twice.
        services.AddHttpClient(account, (provider, client) =>
            {
                client.Timeout = Timeout(provider, account);
                client.MaxResponseContentBufferSize = LargestAnswer;
            })
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .AddHttpMessageHandler(provider => new OAuth1Handler(
                provider.GetRequiredService<IOptionsMonitor<XOptions>>(), account, provider.GetRequiredService<TimeProvider>()));
    }

    private static TimeSpan Timeout(IServiceProvider provider, string account) => TimeSpan.FromSeconds(
        provider.GetRequiredService<IOptionsMonitor<XOptions>>().Get(account).TimeoutSeconds);

    private static XOptions Settings(IServiceProvider provider) =>
        provider.GetRequiredService<IOptionsMonitor<XOptions>>().Get(XOptions.Real);

    private static Uri? Slashed(Uri? address) =>
        address is null || address.AbsolutePath.EndsWith('/') ? address : new Uri($"{address.GetLeftPart(UriPartial.Path)}/");

    private static void UseRehearsal(XOptions options, IRehearsalX network)
    {
        options.ConsumerKey = network.Account.ConsumerKey;
        options.ConsumerSecret = network.Account.ConsumerSecret;
        options.AccessToken = network.Account.AccessToken;
        options.AccessTokenSecret = network.Account.AccessTokenSecret;
        options.BaseAddress = null;
        options.Permalink = "/rehearsal/x/{0}";
        options.FieldNames = "tweet";
    }
}
