using LiveOR.Client.Archive;
using LiveOR.Client.Procedures;
using LiveOR.Procedures;

namespace LiveOR.Client;

/// <summary>What comes after the operation: review, publication on terms, legal hold, follow-ups.</summary>
public sealed partial class StaffApi
{
    public Task<Answer<IReadOnlyList<ReviewLine>>> ReviewsAsync(CancellationToken ct = default) =>
        GetAsync("api/reviews", Json.IReadOnlyListReviewLine, ct);

    public Task<Answer<ReviewSheet>> ReviewAsync(Guid id, CancellationToken ct = default) =>
        GetAsync($"api/procedures/{id}/review", Json.ReviewSheet, ct);

    public Task<Answer<StatusAnswer>> PublishAsync(Guid id, PublishRequest request, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Post, $"api/procedures/{id}/publish", Body(request, Json.PublishRequest), Json.StatusAnswer, ct);

    public Task<Answer<ArchiveTerms>> ChangeTermsAsync(Guid id, TermsRequest request, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Put, $"api/procedures/{id}/terms", Body(request, Json.TermsRequest), Json.ArchiveTerms, ct);

    /// <summary><paramref name="path"/> is legal-hold or legal-hold/end.</summary>
    public Task<Answer<ArchiveTerms>> HoldByLawAsync(Guid id, string path, string reason, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Post, $"api/procedures/{id}/{path}", Body(new ReasonRequest(reason), Json.ReasonRequest), Json.ArchiveTerms, ct);

    public Task<Answer<IReadOnlyList<SealedItem>>> SealedAsync(Guid id, CancellationToken ct = default) =>
        GetAsync($"api/procedures/{id}/sealed", Json.IReadOnlyListSealedItem, ct);

    public Task<Answer<ReviewSheet>> AcceptFindingAsync(Guid id, long number, AcceptFindingRequest request, CancellationToken ct = default) =>
        SendAsync(
            HttpMethod.Post, $"api/procedures/{id}/review/{number}/accept", Body(request, Json.AcceptFindingRequest), Json.ReviewSheet, ct);

    public Task<Answer<FollowUpSheet>> FollowUpsAsync(Guid id, CancellationToken ct = default) =>
        GetAsync($"api/procedures/{id}/follow-ups", Json.FollowUpSheet, ct);

    public Task<Answer<FollowUpSheet>> AnswerFollowUpAsync(Guid id, string task, OutcomeRequest request, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Post, $"api/procedures/{id}/follow-ups/{task}", Body(request, Json.OutcomeRequest), Json.FollowUpSheet, ct);
}
