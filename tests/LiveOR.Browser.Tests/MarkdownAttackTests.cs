using System.Text.Json;
using LiveOR.Browser.Tests.Stage;
using Markdig;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

/// <summary>A playbook, a narrator, a title and a picture's words, all hostile, through the published app into a browser.</summary>
public sealed class MarkdownAttackTests(Browsers browsers, HouseUnderAttack house)
    : Windows(browsers, house), IClassFixture<HouseUnderAttack>
{
    private const string Image = "<img src=x onerror=__pwned=1>";
    private static readonly string[] Steps = ["first", "second", "third", "other"];

    private static readonly string[] Words =
    [
        $"The bile duct {Image} is seen.",
        "See [the duct](javascript:__pwned=1) and [y](jav&Tab;ascript&colon;alert(1)) and <javascript:alert(1)>.",
        "<svg onload=__pwned=1> <script>__pwned=1</script> </p></article><script>alert(1)</script>",
        "# Duct {onclick=__pwned=1 a=}\n\n*[duct]: <img src=x onerror=__pwned=1>\n\n```mermaid\n<img src=x onerror=__pwned=1>\n```",
        "&lt;img src=x onerror=__pwned=1&gt; <math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=__pwned=1&gt;\">",
        "![bile](javascript:__pwned=1) [![x](x)](javascript:__pwned=1) `<script>__pwned=1</script>` <noscript><p title=\"</noscript><img src=x onerror=__pwned=1>\">",
        "[duct][r] {{constructor.constructor('alert(1)')()}} ${alert(1)} $\\href{javascript:alert(1)}{x}$\n\n[r]: javascript:__pwned=1 \"' onclick='__pwned=1\"",
    ];

    [Fact]
    public async Task Nothing_a_template_or_a_narrator_writes_runs_anywhere()
    {
        var staff = await StaffAsync();
        var (id, slug) = await PrepareAsync(staff);
        var viewer = new AttackedPage(await OpenAsync());
        await viewer.Screen.GoAsync($"/live/{slug}");
        await Expect(viewer.Screen.Page.Locator("#connection")).ToHaveAttributeAsync("data-state", "live", new() { Timeout = 20_000 });
        await NarrateAsync(staff, id);
        await Expect(viewer.Screen.Page.Locator("#feed [data-kind=update]")).ToHaveCountAsync(Words.Length, new() { Timeout = 30_000 });
        await viewer.HoldsAsync(House.Address.Authority);
        Assert.Empty(viewer.Screen.Complaints);
        await TheConsoleHoldsAsync(id);

        await AnswerAsync(staff, $"/api/procedures/{id}/conclude", new { });
        await PublicPagesHoldAsync(slug);
        await TheExportHoldsAsync(staff, slug);
    }

    private static async Task<(string Id, string Slug)> PrepareAsync(Screen staff)
    {
        var created = await AnswerAsync(staff, "/api/procedures", new
        {
            playbook = HouseUnderAttack.PlaybookId,
            title = $"{Image} {{onclick=__pwned=1 a=}}",
            rehearsal = true,
            release = "live",
            mirrors = (string[])["x"],
        });
        var id = created.GetProperty("id").GetString()!;
        await AnswerAsync(staff, $"/api/procedures/{id}/go-live", new { });
        return (id, created.GetProperty("slug").GetString()!);
    }

    private async Task NarrateAsync(Screen staff, string id)
    {
        var picture = await PictureAsync(staff, id);
        foreach (var (at, text) in Words.Index())
        {
            await AnswerAsync(staff, $"/api/procedures/{id}/updates/{Guid.CreateVersion7()}", new
            {
                type = "step",
                stepId = Steps[at % Steps.Length],
                text,
                key = true,
                saidBy = Image,
                photos = at == 0 ? [picture] : Array.Empty<string>(),
                acknowledge = true,
            }, put: true);
        }
    }

    private async Task<string> PictureAsync(Screen staff, string id)
    {
        var easel = await OpenAsync();
        var picture = await easel.Page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg });
        var form = staff.Page.Context.APIRequest.CreateFormData();
        form.Append("file", new FilePayload { Name = $"{Image}.jpg", MimeType = "image/jpeg", Buffer = picture });
        form.Append("procedureId", id);
        form.Append("altText", $"A drawing \"onerror=\"__pwned=1\" of the bile duct ]({Image}");
        form.Append("acknowledge", "true");
        return (await ReadAsync(await staff.Page.Context.APIRequest.PostAsync("/api/photos", new() { Multipart = form })))
            .GetProperty("id").GetString()!;
    }

    private async Task TheConsoleHoldsAsync(string id)
    {
        var console = new AttackedPage(await StaffAsync());
        await console.Screen.GoAsync("/console/");
        await Expect(console.Screen.Part($"playbook-{HouseUnderAttack.PlaybookId}")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await console.HoldsAsync(House.Address.Authority);
        await console.Screen.GoAsync($"/console/narrate/{id}");
        await Expect(console.Screen.Part("say-it")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        foreach (var step in Steps[..3])
        {
            await console.Screen.Part($"step-{step}").ClickAsync();
        }

        await console.Screen.Part("composer-text").FillAsync(string.Join("\n\n", Words));
        await console.HoldsAsync(House.Address.Authority);
        Assert.Empty(console.Screen.Complaints);
    }

    private async Task PublicPagesHoldAsync(string slug)
    {
        var reader = new AttackedPage(await OpenAsync());
        foreach (var path in (string[])
            ["/", $"/live/{slug}", $"/live/{slug}/embed", "/live/rehearsal", "/archive", $"/archive/{slug}", "/rehearsal/x"])
        {
            await reader.Screen.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            await reader.HoldsAsync(House.Address.Authority);
        }

        Assert.Empty(reader.Screen.Complaints);
    }

    /// <summary>As a reader would that trusts it: raw HTML and every extension allowed, on a page without any policy.</summary>
    private async Task TheExportHoldsAsync(Screen staff, string slug)
    {
        var document = await staff.Page.Context.APIRequest.GetAsync($"/archive/{slug}/export.md");
        Assert.True(document.Ok);
        var text = await document.TextAsync();
        Assert.Contains("Sources", text, StringComparison.Ordinal);
        foreach (var pipeline in (MarkdownPipelineBuilder[])[new(), new MarkdownPipelineBuilder().UseAdvancedExtensions()])
        {
            var elsewhere = new AttackedPage(await OpenAsync());
            await elsewhere.Screen.Page.SetContentAsync(Markdown.ToHtml(text, pipeline.Build()), new() { WaitUntil = WaitUntilState.Load });
            await elsewhere.HoldsAsync("");
        }
    }

    private static async Task<JsonElement> AnswerAsync(Screen staff, string address, object body, bool put = false)
    {
        var api = staff.Page.Context.APIRequest;
        return await ReadAsync(put
            ? await api.PutAsync(address, new() { DataObject = body })
            : await api.PostAsync(address, new() { DataObject = body }));
    }

    private static async Task<JsonElement> ReadAsync(IAPIResponse answer)
    {
        Assert.True(answer.Ok, $"{answer.Status}: {await answer.TextAsync()}");
        return (await answer.JsonAsync())!.Value;
    }
}
