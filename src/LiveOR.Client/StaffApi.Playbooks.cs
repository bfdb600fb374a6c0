using LiveOR.Client.Playbooks;

namespace LiveOR.Client;

public sealed partial class StaffApi
{
    public Task<Answer<IReadOnlyList<EditionCard>>> EditionsAsync(string id, CancellationToken ct = default) =>
        GetAsync($"{Of(id)}/editions", Json.IReadOnlyListEditionCard, ct);

    /// <summary>The Markdown of an edition.</summary>
    public Task<Answer<string>> PlaybookFileAsync(string id, int edition, CancellationToken ct = default) => SendAsync(
        HttpMethod.Get, $"{Of(id)}/file?edition={edition}", null, Json.String, ct, read: (content, until) => content.ReadAsStringAsync(until));

    /// <summary>How a text reads as a playbook; nothing is written.</summary>
    public Task<Answer<PlaybookCheck>> ReadPlaybookAsync(PlaybookText text, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Post, "api/playbooks/read", Body(text, Json.PlaybookText), Json.PlaybookCheck, ct);

    public Task<Answer<EditionSaved>> SavePlaybookAsync(string id, NewEdition edition, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Put, Of(id), Body(edition, Json.NewEdition), Json.EditionSaved, ct);

    private static string Of(string playbook) => $"api/playbooks/{Uri.EscapeDataString(playbook)}";
}
