using LiveOR.Privacy;

namespace LiveOR.Web.Privacy;

/// <summary>Gets the guard ready beside the start of the server, so that not the first update has to wait for it.</summary>
internal sealed class GuardPreparation : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(PrivacyGuard.Prepare, stoppingToken);
}
