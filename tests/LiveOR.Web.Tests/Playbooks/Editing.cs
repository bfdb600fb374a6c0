using System.Net;
using System.Net.Http.Json;
using LiveOR.Client;
using LiveOR.Client.Playbooks;

namespace LiveOR.Web.Tests.Playbooks;

/// <summary>The calls of somebody who writes playbooks.</summary>
internal static class Editing
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A playbook of its own, without a frame.</summary>
    public static string Text(string sentence = "The nerve is freed.", string version = "1.0.0", string review = "") => $$$"""
        ---
        title: Carpal tunnel release
        specialty: Hand surgery
        version: {{{version}}}
        {{{review}}}
        ---

        ## Getting in

        ### Free the nerve {#free-nerve}

        *key · incision · 3 min*

        {{{sentence}}}

        - **Short:** The nerve is free.
        """.ReplaceLineEndings("\n").Replace("\n\n---", "\n---", StringComparison.Ordinal);

    /// <summary>An id that no other test uses.</summary>
    public static string NewId() => $"p{Guid.NewGuid():N}"[..20];

    public static Task<HttpResponseMessage> TryToSaveAsync(
        this HttpClient staff, string id, string? markdown, int? basedOn = null, string? note = null) =>
        staff.PutAsJsonAsync($"/api/playbooks/{id}", new NewEdition(markdown, basedOn, note), Cancel);

    public static async Task<EditionSaved> SaveAsync(
        this HttpClient staff, string id, string markdown, int? basedOn = null, string? note = null)
    {
        using var answer = await staff.TryToSaveAsync(id, markdown, basedOn, note);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync(StaffJson.Default.EditionSaved, Cancel))!;
    }

    public static async Task<IReadOnlyList<EditionCard>> EditionsAsync(this HttpClient staff, string id) =>
        (await staff.GetFromJsonAsync($"/api/playbooks/{id}/editions", StaffJson.Default.IReadOnlyListEditionCard, Cancel))!;

    public static Task<string> FileAsync(this HttpClient staff, string id, string query = "") =>
        staff.GetStringAsync($"/api/playbooks/{id}/file{query}", Cancel);

    public static async Task<PlaybookCheck> ReadAsync(this HttpClient staff, string id, string markdown)
    {
        using var answer = await staff.PostAsJsonAsync("/api/playbooks/read", new PlaybookText(id, markdown), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync(StaffJson.Default.PlaybookCheck, Cancel))!;
    }
}
