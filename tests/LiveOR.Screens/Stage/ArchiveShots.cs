using Microsoft.Playwright;

namespace LiveOR.Screens;

/// <summary>The screens of what is over.</summary>
internal static class ArchiveShots
{
    public static IEnumerable<Shot> Public(ArchiveStage stage)
    {
        var taught = $"/archive/{stage.Taught.Slug}";
        return
        [
            new("archive", "The archive", "/archive", Who.Anybody),
            new("archive-search", "A search in the archive", "/archive?q=camera&specialty=General+surgery", Who.Anybody),
            new("archive-compare", "Two narrations side by side", $"/archive/compare?a={stage.Taught.Slug}&b={stage.Other.Slug}",
                Who.Anybody),
            new("archived", "An archived procedure", taught, Who.Anybody, ShowPicturesAsync),
            new("archive-replay", "Played again", $"/archive/{stage.Other.Slug}/replay", Who.Anybody, PlayOnAsync),
            new("archive-quiz", "The quiz", $"{taught}/quiz", Who.Anybody, ShowPicturesAsync),
            new("archive-quiz-marked", "The quiz, marked", $"{taught}/quiz", Who.Anybody, MarkAsync),
            new("certificate", "Asking for a certificate", $"{taught}/certificate", Who.Anybody),
            new("certificate-found", "Is a certificate genuine?", stage.CertificateLink, Who.Anybody),
            new("certificate-unknown", "No certificate has this code", "/certificates/bcdf-bcdf", Who.Anybody),
            new("archive-embargoed", "Not open yet", $"/archive/{stage.Embargoed.Slug}", Who.Anybody),
        ];
    }

    public static IEnumerable<Shot> Staff(ArchiveStage stage) =>
    [
        ShotList.Console("review-list", "What waits for a review", "review", ShotList.Heading),
        ShotList.Console("review", "The review", $"review/{stage.Reviewed.Id}", ShotList.Heading) with { Whole = true },
        ShotList.Console("review-published", "After the review", $"review/{stage.Embargoed.Id}", ShotList.Heading),
        ShotList.Console("follow-ups", "How it went afterwards", $"follow-ups/{stage.Embargoed.Id}", ShotList.Heading),
        ShotList.Console("import", "Taking in an archive", "import", ShotList.Heading),
        ShotList.Console("retention", "What is kept for how long", "retention", ShotList.Named("retention-standing")) with { Whole = true },
    ];

    private static async Task PlayOnAsync(IPage page)
    {
        for (var entry = 0; entry < 3; entry++)
        {
            await page.Locator("#replay-on").ClickAsync();
        }
    }

    private static async Task MarkAsync(IPage page)
    {
        foreach (var question in await page.Locator(".question:has(input[type=radio])").AllAsync())
        {
            await question.Locator("input[type=radio]").First.CheckAsync();
        }

        await page.Locator(".quiz-form > .button").ClickAsync();
        await page.Locator(".quiz-score").WaitForAsync();
        await ShowPicturesAsync(page);
    }

    /// <summary>A whole page is taken without being scrolled through.</summary>
    private static async Task ShowPicturesAsync(IPage page)
    {
        await page.EvaluateAsync("() => document.querySelectorAll('img').forEach(each => { each.loading = 'eager'; })");
        await page.WaitForFunctionAsync("() => [...document.images].every(each => each.complete)");
    }
}
