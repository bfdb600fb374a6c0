using LiveOR.Mirrors;
using LiveOR.Rehearsal;
using LiveOR.Web.Hosting;
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
        AddConnections(services);
        AddX(services, XOptions.Real, provider => () => Settings(provider).Host);
        AddX(services, XOptions.Rehearsal, provider => provider.GetRequiredService<RehearsalAddress>().Find);
        services.AddSingleton<RehearsalAddress>();
        services.AddSingleton<MirrorDirectory>();
        services.AddSingleton<IMirrors>(provider => provider.GetRequiredService<MirrorDirectory>());
        services.AddSingleton<DeliveryLedger>();
        services.AddSingleton<RelayHost>();
        services.AddSingleton<NarratorsAnswers>();
        services.AddSingleton<ThreadControl>();
        services.AddHostedService(provider => provider.GetRequiredService<RelayHost>());
        return services;
    }

    private static void AddConnections(IServiceCollection services)
    {
        services.TryAddSingleton<PublicAddress>();
        services.AddSingleton<XKeyring>();
        services.AddSingleton<XAuthority>();
        services.AddSingleton<XConsentCookie>();
        services.AddSingleton<XConnecting>();
        services.AddSingleton<XSession>();
        services.AddHostedService(provider => provider.GetRequiredService<XSession>());
        services.AddSingleton<Reconnection>();
        AddClient(services, XAuthority.Client, Timeout);
    }

    private static void AddX(IServiceCollection services, string account, Func<IServiceProvider, Func<Uri?>> address)
    {
        services.AddKeyedSingleton(account, (provider, _) => new XCredentials(
            provider.GetRequiredService<IOptionsMonitor<XOptions>>(), account,
            account == XOptions.Real ? provider.GetRequiredService<XSession>() : null,
            provider.GetRequiredService<TimeProvider>()));
        services.AddKeyedSingleton<IMirror>(account, (provider, _) => XAdapter.Make(
            new XCalls(
                provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<IOptionsMonitor<XOptions>>(),
                account, address(provider)),
            provider.GetRequiredKeyedService<XCredentials>(account),
            provider.GetRequiredService<TimeProvider>()));
        AddClient(services, account, _ => System.Threading.Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(provider => new XSigning(provider.GetRequiredKeyedService<XCredentials>(account)))
            .AddHttpMessageHandler(() => new XStart());
    }

    /// <summary>No resilience handler: a post that was sent again behind the relay's back would stand there twice.</summary>
    private static IHttpClientBuilder AddClient(
        IServiceCollection services, string name, Func<IServiceProvider, TimeSpan> timeout) => services
        .AddHttpClient(name, (provider, client) =>
        {
            client.Timeout = timeout(provider);
            client.MaxResponseContentBufferSize = LargestAnswer;
        })
        .RemoveAllLoggers()
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });

    private static TimeSpan Timeout(IServiceProvider provider) => TimeSpan.FromSeconds(Settings(provider).TimeoutSeconds);

    private static XOptions Settings(IServiceProvider provider) =>
        provider.GetRequiredService<IOptionsMonitor<XOptions>>().Get(XOptions.Real);

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
