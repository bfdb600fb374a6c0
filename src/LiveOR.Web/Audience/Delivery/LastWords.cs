namespace LiveOR.Web.Audience.Delivery;

/// <summary>Before the server ends, every viewer is asked to come back.</summary>
internal sealed class LastWords(Ushers ushers, IHostApplicationLifetime life) : IHostedService
{
    private const ushort GoingAway = 1001;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        life.ApplicationStopping.Register(() => ushers.ForEach(viewer =>
        {
            Reception.Farewell(viewer, null, GoingAway);
            viewer.Abort();
        }));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
