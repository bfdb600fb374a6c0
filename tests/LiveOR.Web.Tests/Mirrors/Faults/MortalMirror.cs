using LiveOR.Mirrors;

namespace LiveOR.Web.Tests.Mirrors.Faults;

/// <summary>A real mirror whose caller may die before a call is made, and after it was answered.</summary>
internal sealed class MortalMirror(IMirror mirror, Mortality mortality) : IMirror
{
    public string Name => mirror.Name;

    public int Limit => mirror.Limit;

    public int PacingSeconds => mirror.PacingSeconds;

    public int SettleSeconds => mirror.SettleSeconds;

    public TimeSpan AskAfter => mirror.AskAfter;

    public int ImagesAtMost => mirror.ImagesAtMost;

    public decimal PriceOfDeletion => mirror.PriceOfDeletion;

    public MirrorQuota? Quota => mirror.Quota;

    public int Measure(string text) => mirror.Measure(text);

    public decimal PriceOf(string text, int images) => mirror.PriceOf(text, images);

    public IReadOnlyList<UrlSpan> LinksIn(string text) => mirror.LinksIn(text);

    public RemotePost? Locate(string address) => mirror.Locate(address);

    public Task<MirrorOutcome> PostAsync(MirrorPost post, CancellationToken cancellationToken) =>
        AsAMortal(() => mirror.PostAsync(post, cancellationToken));

    public Task<MirrorOutcome> DeleteAsync(string remoteId, CancellationToken cancellationToken) =>
        AsAMortal(() => mirror.DeleteAsync(remoteId, cancellationToken));

    public Task<MirrorOutcome> UploadAsync(MirrorImage image, CancellationToken cancellationToken) =>
        AsAMortal(() => mirror.UploadAsync(image, cancellationToken));

    public Task<IReadOnlyList<SeenPost>?> ReadBackAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        AsAMortal(() => mirror.ReadBackAsync(since, cancellationToken));

    public Task<MirrorConnection> TestAsync(CancellationToken cancellationToken) => mirror.TestAsync(cancellationToken);

    private async Task<T> AsAMortal<T>(Func<Task<T>> call)
    {
        mortality.Strike();
        var answer = await call();
        mortality.Strike();
        return answer;
    }
}
