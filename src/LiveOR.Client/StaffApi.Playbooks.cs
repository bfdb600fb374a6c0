using LiveOR.Client.Playbooks;

namespace LiveOR.Client;

public sealed partial class StaffApi
{
    public Task<Answer<IReadOnlyList<EditionCard>>> EditionsAsync(string id, CancellationToken ct = default) =>
        GetAsync($"{Of(id)}/editions", Json.IReadOnlyListEditionCard, ct);

    /// <summary>The Markdown of an edition.</summary>
    public async Task<Answer<string>> PlaybookFileAsync(string id, int edition, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Of(id)}/file?edition={edition}");
        return await ExchangeAsync(request, ReadFileAsync, ct);
    }

    /// <summary>How a text reads as a playbook; nothing is written.</summary>
    public Task<Answer<PlaybookCheck>> ReadPlaybookAsync(PlaybookText text, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Post, "api/playbooks/read", Body(text, Json.PlaybookText), Json.PlaybookCheck, ct);

    public Task<Answer<EditionSaved>> SavePlaybookAsync(string id, NewEdition edition, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Put, Of(id), Body(edition, Json.NewEdition), Json.EditionSaved, ct);

    private static async Task<Answer<string>> ReadFileAsync(HttpResponseMessage response, CancellationToken ct) =>
        response.IsSuccessStatusCode
            ? new Answer<string>.Given(await response.Content.ReadAsStringAsync(ct))
            : await ReadAsync(response, Json.String, null, ct);

    private static string Of(string playbook) => $"api/playbooks/{Uri.EscapeDataString(playbook)}";
}
