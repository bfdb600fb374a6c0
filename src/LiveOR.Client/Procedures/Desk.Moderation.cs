using LiveOR.Client.Updates;
using LiveOR.Privacy;
using LiveOR.Updates;

namespace LiveOR.Client.Procedures;

/// <summary>What a moderator does with drafts and entries. Each says why the server would not do it.</summary>
public sealed partial class Desk
{
    public Task<string?> HoldBackAsync(Guid draftId, CancellationToken ct) =>
        TellAsync(api.ModerateAsync(id, draftId, "hold", ct), ct);

    public Task<string?> LetGoAsync(Guid draftId, CancellationToken ct) =>
        TellAsync(api.ModerateAsync(id, draftId, "release", ct), ct);

    public Task<string?> DismissAsync(
        Guid draftId, IEnumerable<Finding> findings, string reason, CancellationToken ct) => TellAsync(
        api.DismissAsync(
            id, draftId, new DismissRequest(
                [.. findings.Select(each => new FindingPlace(each.Rule, each.Start, each.Length))], reason), ct),
        ct);

    /// <summary>Drops what waits, retracts what is public.</summary>
    public Task<string?> TakeBackAsync(Guid draftId, CancellationToken ct) =>
        TellAsync(api.CallBackAsync(id, draftId, ct), ct);

    private async Task<string?> TellAsync<T>(Task<Answer<T>> asked, CancellationToken ct)
    {
        var answer = await asked;
        await RefreshAsync(ct);
        return answer switch
        {
            Answer<T>.Unreachable unreachable =>
                $"{unreachable.Why} It may not have been done: look, and press again. HOLD stops everything.",
            Answer<T>.SignedOut => "You were signed out, so this was not done. Sign in again in another tab.",
            _ => answer.Trouble,
        };
    }
}
