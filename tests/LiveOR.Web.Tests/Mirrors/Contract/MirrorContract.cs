using LiveOR.Mirrors;

namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>What every adapter owes the relay, tried against the rehearsal network over HTTP. One class per adapter says how it is
/// connected; the sentences stand in the parts of this one.</summary>
public abstract partial class MirrorContract : IAsyncLifetime
{
    private protected ContractNetwork Network { get; private set; } = null!;

    private protected IMirror Mirror => connected!.Mirror;

    /// <summary>How the network names the way requests are signed: oauth1 or oauth2.</summary>
    private protected abstract string Scheme { get; }

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ContractMirror? connected;

    public async ValueTask InitializeAsync()
    {
        Network = await ContractNetwork.StartAsync();
        await ReconnectAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await connected!.DisposeAsync();
        await Network.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<ContractMirror> ConnectAsync(ContractNetwork network, params (string, string)[] settings);

    /// <summary>The same account with other settings.</summary>
    private async Task ReconnectAsync(params (string, string)[] settings)
    {
        if (connected is not null)
        {
            await connected.DisposeAsync();
        }

        connected = await ConnectAsync(Network, settings);
        await Network.CountFromHereAsync();
    }

    private Task<MirrorOutcome> TryAsync(string text, string? parent = null, params string[] media) =>
        Mirror.PostAsync(new MirrorPost(text, parent) { MediaIds = media }, Cancel);

    private async Task<string> PostedAsync(string text, string? parent = null, params string[] media) =>
        Assert.IsType<MirrorOutcome.Posted>(await TryAsync(text, parent, media)).Post.Id;

    private async Task<IReadOnlyList<SeenPost>> SeenAsync()
    {
        var seen = await TryReadAsync();
        Assert.NotNull(seen);
        return seen;
    }

    private Task<IReadOnlyList<SeenPost>?> TryReadAsync() =>
        Mirror.ReadBackAsync(TimeProvider.System.GetUtcNow().AddHours(-1), Cancel);
}
