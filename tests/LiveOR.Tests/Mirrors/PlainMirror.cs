using LiveOR.Mirrors;

namespace LiveOR.Tests.Mirrors;

/// <summary>X's rules of length, links and prices, and nobody at the other end.</summary>
internal sealed class PlainMirror : IMirror
{
    public string Name => "x";

    public int Limit => WeightedLength.Limit;

    public int PacingSeconds => 2;

    public int SettleSeconds => 120;

    public TimeSpan AskAfter => TimeSpan.FromHours(6);

    public int ImagesAtMost => 4;

    public decimal PriceOfDeletion => XPrices.Deletion;

    public MirrorQuota? Quota => null;

    public int Measure(string text) => WeightedLength.Of(text);

    public decimal PriceOf(string text, int images) => XPrices.Of(text, images);

    public IReadOnlyList<UrlSpan> LinksIn(string text) => WeightedLength.Urls(text);

    public RemotePost? Locate(string address) => new(address, null);

    public Task<MirrorOutcome> PostAsync(MirrorPost post, CancellationToken cancellationToken) => Nobody();

    public Task<MirrorOutcome> DeleteAsync(string remoteId, CancellationToken cancellationToken) => Nobody();

    public Task<MirrorOutcome> UploadAsync(MirrorImage image, CancellationToken cancellationToken) => Nobody();

    public Task<IReadOnlyList<SeenPost>?> ReadBackAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SeenPost>?>(null);

    public Task<MirrorConnection> TestAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new MirrorConnection(false, "Nobody is there."));

    private static Task<MirrorOutcome> Nobody() =>
        Task.FromResult<MirrorOutcome>(new MirrorOutcome.RetryLater(null, "Nobody is there."));
}
