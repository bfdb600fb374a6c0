using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiveOR.Client.Accounts;
using LiveOR.Client.Audience;
using LiveOR.Client.Mirrors;
using LiveOR.Client.Photos;
using LiveOR.Client.Playbooks;
using LiveOR.Client.Privacy;
using LiveOR.Client.Procedures;
using LiveOR.Client.Updates;
using LiveOR.Mirrors;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Client;

/// <summary>The staff API as the console uses it. Nothing is thrown for what a server or a network may well
/// answer.</summary>
public sealed partial class StaffApi(HttpClient http)
{
    /// <summary>How long an answer may take; a picture over a bad line takes longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PatienceWithPictures = TimeSpan.FromMinutes(2);

    private const string AccountHeader = "X-LiveOR-Account";

    private static StaffJson Json => StaffJson.Default;

    /// <summary>From now on the server refuses what would be done in another account's name, signed in meanwhile.</summary>
    public void SpeakFor(SignedIn? account)
    {
        http.DefaultRequestHeaders.Remove(AccountHeader);
        if (account is not null)
        {
            http.DefaultRequestHeaders.Add(AccountHeader, account.Id.ToString());
        }
    }

    public Task<Answer<SignedIn>> MeAsync(CancellationToken ct = default) => GetAsync("api/me", Json.SignedIn, ct);

    public Task<Answer<IReadOnlyList<PlaybookCard>>> PlaybooksAsync(CancellationToken ct = default) =>
        GetAsync("api/playbooks", Json.IReadOnlyListPlaybookCard, ct);

    public Task<Answer<IReadOnlyList<PlaybookProblem>>> PlaybookProblemsAsync(CancellationToken ct = default) =>
        GetAsync("api/playbooks/problems", Json.IReadOnlyListPlaybookProblem, ct);

    public Task<Answer<Playbook>> PlaybookAsync(string id, CancellationToken ct = default) =>
        GetAsync($"api/playbooks/{Uri.EscapeDataString(id)}", Json.Playbook, ct);

    public Task<Answer<IReadOnlyList<ProcedureSummary>>> ProceduresAsync(CancellationToken ct = default) =>
        GetAsync("api/procedures", Json.IReadOnlyListProcedureSummary, ct);

    public Task<Answer<IReadOnlyList<UnderWayLine>>> UnderWayAsync(CancellationToken ct = default) =>
        GetAsync("api/under-way", Json.IReadOnlyListUnderWayLine, ct);

    public Task<Answer<ProcedureCreated>> PrepareAsync(NewProcedure procedure, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Post, "api/procedures", Body(procedure, Json.NewProcedure), Json.ProcedureCreated, ct);

    public Task<Answer<Consent>> RecordConsentAsync(Guid id, Consent consent, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Put, $"api/procedures/{id}/consent", Body(consent, Json.Consent), Json.Consent, ct);

    public Task<Answer<StatusAnswer>> GoLiveAsync(Guid id, GoLiveRequest request, CancellationToken ct = default) =>
        SendAsync(
            HttpMethod.Post, $"api/procedures/{id}/go-live", Body(request, Json.GoLiveRequest), Json.StatusAnswer, ct);

    public Task<Answer<IReadOnlyList<ProfileCard>>> ProfilesAsync(CancellationToken ct = default) =>
        GetAsync("api/profiles", Json.IReadOnlyListProfileCard, ct);

    public Task<Answer<IReadOnlyList<PlaybookProblem>>> ProfileProblemsAsync(CancellationToken ct = default) =>
        GetAsync("api/profiles/problems", Json.IReadOnlyListPlaybookProblem, ct);

    public Task<Answer<StatusAnswer>> WithdrawAsync(Guid id, WithdrawRequest request, CancellationToken ct = default) =>
        SendAsync(
            HttpMethod.Post, $"api/procedures/{id}/withdraw", Body(request, Json.WithdrawRequest), Json.StatusAnswer, ct);

    public Task<Answer<WithdrawalReport>> WithdrawalAsync(Guid id, CancellationToken ct = default) =>
        GetAsync($"api/procedures/{id}/withdrawal", Json.WithdrawalReport, ct);

    /// <summary><paramref name="verb"/> is hold, release, conclude, stop, publish or sign-off.</summary>
    public Task<Answer<StatusAnswer>> TransitionAsync(Guid id, string verb, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Post, $"api/procedures/{id}/{verb}", null, Json.StatusAnswer, ct);

    public Task<Answer<UpdateAnswer>> SayAsync(
        Guid id, Guid draftId, UpdateRequest request, CancellationToken ct = default) =>
        SendAsync(
            HttpMethod.Put, $"api/procedures/{id}/updates/{draftId}", Body(request, Json.UpdateRequest),
            Json.UpdateAnswer, ct);

    public Task<Answer<UpdateAnswer>> CallBackAsync(Guid id, Guid draftId, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Delete, $"api/procedures/{id}/updates/{draftId}", null, Json.UpdateAnswer, ct,
            new UpdateAnswer(DraftState.Undone, null));

    public Task<Answer<UpdateAnswer>> AmendAsync(
        Guid id, Guid draftId, AmendRequest request, CancellationToken ct = default) =>
        SendAsync(
            HttpMethod.Post, $"api/procedures/{id}/updates/{draftId}/amend", Body(request, Json.AmendRequest),
            Json.UpdateAnswer, ct);

    public Task<Answer<ModerationAnswer>> DismissAsync(
        Guid id, Guid draftId, DismissRequest request, CancellationToken ct = default) =>
        SendAsync(
            HttpMethod.Post, $"api/procedures/{id}/updates/{draftId}/dismiss", Body(request, Json.DismissRequest),
            Json.ModerationAnswer, ct);

    /// <summary><paramref name="verb"/> is hold or release.</summary>
    public Task<Answer<ModerationAnswer>> ModerateAsync(
        Guid id, Guid draftId, string verb, CancellationToken ct = default) =>
        SendAsync(
            HttpMethod.Post, $"api/procedures/{id}/updates/{draftId}/{verb}", null, Json.ModerationAnswer, ct);

    public Task<Answer<DeliveryView>> SettleAsync(Guid id, Settlement settlement, CancellationToken ct = default) =>
        SendAsync(
            HttpMethod.Post, $"api/procedures/{id}/deliveries/{settlement.DeliveryId}/{settlement.Verb}",
            settlement.Url is { } url ? Body(new FoundRequest(url), Json.FoundRequest) : null, Json.DeliveryView, ct);

    /// <summary><paramref name="verb"/> is pause or resume.</summary>
    public Task<Answer<ThreadView>> SteerAsync(Guid id, string mirror, string verb, CancellationToken ct = default) =>
        SendAsync(
            HttpMethod.Post, $"api/procedures/{id}/mirrors/{Uri.EscapeDataString(mirror)}/{verb}", null,
            Json.ThreadView, ct);

    public Task<Answer<IReadOnlyList<MirrorCard>>> MirrorsAsync(CancellationToken ct = default) =>
        GetAsync("api/mirrors", Json.IReadOnlyListMirrorCard, ct);

    public Task<Answer<MirrorConnection>> TestMirrorAsync(string mirror, CancellationToken ct = default) =>
        SendAsync(
            HttpMethod.Post, $"api/mirrors/{Uri.EscapeDataString(mirror)}/test", null, Json.MirrorConnection, ct);

    public Task<Answer<MirrorConnection>> DisconnectMirrorAsync(string mirror, CancellationToken ct = default) =>
        SendAsync(
            HttpMethod.Post, $"api/mirrors/{Uri.EscapeDataString(mirror)}/disconnect", null, Json.MirrorConnection, ct,
            new MirrorConnection(false, "The account is disconnected."));

    /// <summary>The same picture under its own id may be sent as often as it takes.</summary>
    public Task<Answer<PhotoTaken>> AddPhotoAsync(Guid id, NewPicture picture, CancellationToken ct = default) =>
        SendAsync(
            HttpMethod.Post, "api/photos", picture.ToForm(id), Json.PhotoTaken, ct, patience: PatienceWithPictures);

    public Task<Answer<PhotoView>> DecidePhotoAsync(PhotoDecision decision, CancellationToken ct = default) => SendAsync(
        HttpMethod.Post, $"api/photos/{decision.PhotoId}/{decision.Verb}", decision.ToBody(), Json.PhotoView, ct,
        patience: PatienceWithPictures);

    public Task<Answer<IReadOnlyList<IdentifierItem>>> IdentifiersAsync(Guid id, CancellationToken ct = default) =>
        GetAsync($"api/procedures/{id}/identifiers", Json.IReadOnlyListIdentifierItem, ct);

    public Task<Answer<IdentifierAdded>> AddIdentifierAsync(Guid id, NewIdentifier identifier, CancellationToken ct = default) =>
        SendAsync(
            HttpMethod.Post, $"api/procedures/{id}/identifiers", Body(identifier, Json.NewIdentifier), Json.IdentifierAdded, ct);

    public Task<Answer<IdentifierItem>> RemoveIdentifierAsync(Guid id, IdentifierItem item, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Delete, $"api/procedures/{id}/identifiers/{item.Item}", null, Json.IdentifierItem, ct, item);

    /// <summary><paramref name="kind"/> is family-links or invitations.</summary>
    public Task<Answer<IReadOnlyList<Guest>>> GuestsAsync(Guid id, string kind, CancellationToken ct = default) =>
        GetAsync($"api/procedures/{id}/{kind}", Json.IReadOnlyListGuest, ct);

    public Task<Answer<GuestLink>> InviteAsync(Guid id, string kind, NewGuest guest, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Post, $"api/procedures/{id}/{kind}", Body(guest, Json.NewGuest), Json.GuestLink, ct);

    public Task<Answer<Guest>> TakeBackAsync(Guid id, string kind, Guest guest, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Delete, $"api/procedures/{id}/{kind}/{guest.Id}", null, Json.Guest, ct, guest);

    /// <summary><paramref name="query"/> as the audit address takes it: procedure, by, action, before.</summary>
    public Task<Answer<AuditSheet>> AuditAsync(string query, CancellationToken ct = default) =>
        GetAsync($"api/audit{query}", Json.AuditSheet, ct);

    public Task<Answer<AuditCheck>> CheckAuditAsync(CancellationToken ct = default) =>
        GetAsync("api/audit/verify", Json.AuditCheck, ct);

    private Task<Answer<T>> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken ct) where T : class =>
        SendAsync(HttpMethod.Get, path, null, type, ct);

    private static JsonContent Body<T>(T value, JsonTypeInfo<T> type) => JsonContent.Create(value, type);

    private async Task<Answer<T>> SendAsync<T>(
        HttpMethod method, string path, HttpContent? body, JsonTypeInfo<T> type, CancellationToken ct,
        T? whenEmpty = null, TimeSpan? patience = null) where T : class
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        return await ExchangeAsync(request, (response, until) => ReadAsync(response, type, whenEmpty, until), ct, patience);
    }

    private async Task<Answer<T>> ExchangeAsync<T>(
        HttpRequestMessage request, Func<HttpResponseMessage, CancellationToken, Task<Answer<T>>> read, CancellationToken ct,
        TimeSpan? patience = null) where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience ?? Patience);
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            return await read(response, limit.Token);
        }
        catch (Exception problem) when (problem is HttpRequestException or JsonException or IOException
            || (problem is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new Answer<T>.Unreachable("The server cannot be reached.");
        }
    }

    private static async Task<Answer<T>> ReadAsync<T>(
        HttpResponseMessage response, JsonTypeInfo<T> type, T? whenEmpty, CancellationToken ct) where T : class =>
        response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new Answer<T>.SignedOut(),
            >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests =>
                new Answer<T>.Unreachable($"The server is in trouble ({(int)response.StatusCode})."),
            >= HttpStatusCode.BadRequest => new Answer<T>.Refused(await ReadProblemAsync(response, ct)),
            _ when IsJson(response) && await response.Content.ReadFromJsonAsync(type, ct) is { } value =>
                new Answer<T>.Given(value),
            _ when whenEmpty is not null => new Answer<T>.Given(whenEmpty),
            _ => new Answer<T>.Unreachable("The server's answer could not be read."),
        };

    private static async Task<Problem> ReadProblemAsync(HttpResponseMessage response, CancellationToken ct) =>
        (IsJson(response) ? await response.Content.ReadFromJsonAsync(Json.Problem, ct) : null)
        ?? new Problem(Refusal(response.StatusCode), null, (int)response.StatusCode, null, null, null);

    private static string Refusal(HttpStatusCode code) => code switch
    {
        HttpStatusCode.Forbidden => "Your account may not do this.",
        HttpStatusCode.NotFound => "The server does not know this.",
        _ => $"The server refused ({(int)code}).",
    };

    private static bool IsJson(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json";
}
