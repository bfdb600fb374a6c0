using LiveOR.Client.Archive.Retention;

namespace LiveOR.Client;

/// <summary>What the retention policy makes due, and what is decided about it.</summary>
public sealed partial class StaffApi
{
    public Task<Answer<RetentionSheet>> RetentionAsync(CancellationToken ct = default) =>
        GetAsync("api/retention", Json.RetentionSheet, ct);

    public Task<Answer<RetentionSheet>> PostponeDeletionAsync(Guid id, PostponeRequest request, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Post, $"api/retention/{id}/postpone", Body(request, Json.PostponeRequest), Json.RetentionSheet, ct);

    public Task<Answer<DeletionLine>> ConfirmDeletionAsync(Guid id, ConfirmDeletionRequest request, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Post, $"api/retention/{id}/delete", Body(request, Json.ConfirmDeletionRequest), Json.DeletionLine, ct);

    public Task<Answer<DeletionReport>> DeletionReportAsync(Guid id, CancellationToken ct = default) =>
        GetAsync($"api/retention/deletions/{id}", Json.DeletionReport, ct);

    public Task<Answer<DeletionCheck>> CheckDeletionAsync(Guid id, CancellationToken ct = default) =>
        GetAsync($"api/retention/deletions/{id}/check", Json.DeletionCheck, ct);
}
