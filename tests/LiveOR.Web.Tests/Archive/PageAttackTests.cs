using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using LiveOR.Web.Tests.Audience;

namespace LiveOR.Web.Tests.Archive;

/// <summary>A playbook whose every field is hostile, narrated by someone hostile: past the reader and the guard.</summary>
public sealed class PageAttackTests(SeededHost host) : IClassFixture<SeededHost>
{
    [Fact]
    public async Task No_page_and_no_answer_carries_what_was_put_into_a_playbook()
    {
        foreach (var (at, attack) in MarkdownAttacks.Bare.Index().Where(each => each.Index % 3 == 0))
        {
            var slug = $"attacked-{at}";
            await NarrateAsync(slug, attack);
            foreach (var path in (string[])[$"/live/{slug}", $"/live/{slug}/embed", $"/archive/{slug}"])
            {
                AttackedHtml.IsHarmlessPage(await host.Http.GetStringAsync(path, Cancel), AttackedHtml.Page);
            }

            var answer = await host.Http.GetFromJsonAsync<JsonElement>($"/live/{slug}/updates", Cancel);
            Assert.All(answer.GetProperty("entries").EnumerateArray(), entry =>
                AttackedHtml.IsHarmless(entry.GetProperty("html").GetString()!, AttackedHtml.Card));
            await AssertExportsAsync(slug);
        }

        AttackedHtml.IsHarmlessPage(await host.Http.GetStringAsync("/", Cancel), AttackedHtml.Page);
        foreach (var path in (string[])["/archive", "/archive?q=x", "/archive?q=script", "/archive/compare?a=attacked-0&b=attacked-3&c=attacked-6"])
        {
            AttackedHtml.IsHarmlessPage(await host.Http.GetStringAsync(path, Cancel), AttackedHtml.Page);
        }
    }

    private async Task AssertExportsAsync(string slug)
    {
        var document = await host.Http.GetAsync($"/archive/{slug}/export.md", Cancel);
        Assert.Equal($"{slug}.md", document.Content.Headers.ContentDisposition?.FileName);
        var html = Markdig.Markdown.ToHtml(await document.Content.ReadAsStringAsync(Cancel));
        AttackedHtml.IsHarmlessPage(html, AttackedHtml.Document);
        var data = await host.Http.GetStringAsync($"/archive/{slug}/export.json", Cancel);
        Assert.DoesNotContain(data, each => each is '<' or '>' or '&');
    }

    private async Task NarrateAsync(string slug, string attack)
    {
        var procedure = await host.PrepareAsync(Narrated.Procedure(slug, title: attack, playbook: Hostile(attack)));
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Live));
        await host.AppendAsync(procedure, JournalKind.Update, Narrated.Update(attack, "access", key: true, saidBy: attack), 0);
        await host.SayAsync(procedure, $"**CVS** {attack}", "removal", 60, key: true);
        await host.AppendAsync(procedure, JournalKind.Amendment, Narrated.Amendment(2, attack), 90);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Archived), 120);
    }

    private static Playbook Hostile(string attack) => Narrated.Playbook with
    {
        Title = attack,
        Specialty = attack,
        Summary = attack,
        Version = attack,
        ReviewedBy = attack,
        Sources = [attack, attack],
        Glossary = [new("CVS", attack), new(attack, attack)],
        Phases = [.. Narrated.Playbook.Phases.Select(phase => phase with
        {
            Title = attack,
            Steps = [.. phase.Steps.Select(step => step with { Label = attack, Teach = attack, Ask = attack })],
        })],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
