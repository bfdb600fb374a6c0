using LiveOR.Client.Accounts;
using LiveOR.Client.Mirrors;
using LiveOR.Client.Offline;
using LiveOR.Client.Updates;
using LiveOR.Playbooks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace LiveOR.Client.Playbooks;

/// <summary>A playbook's text, what is wrong with it, and how it will look. The server reads it while it is written.</summary>
public sealed partial class PlaybookPage(StaffApi api, TimeProvider clock, IJSRuntime js, Safe safe) : ComponentBase, IAsyncDisposable
{
    private const string FieldId = "playbook-markdown";
    private const string ProblemsId = "playbook-problems";
    private const string Leaving = "This text is not saved yet. This device keeps it until you come back. Leave the page?";

    private PlaybookBench? bench;
    private PlaybookPane pane = PlaybookPane.Text;
    private SignedIn? me;
    private EditionCard? viewed;
    private string? viewedText;
    private string? chosen;
    private string? trouble;
    private string? said;
    private bool pageReady;
    private bool checkedOnce;
    private bool signedOut;
    private bool busy;
    private bool wide;

    [Parameter] public required string Id { get; set; }

    private bool Unsaved => bench is { Unsaved: true } && pageReady && !signedOut;

    private bool MaySave => bench is { Unsaved: true, Mistakes: 0 } && checkedOnce && !busy;

    private string Export => $"/api/playbooks/{Uri.EscapeDataString(Id)}/file";

    private WallClock Clock => new(clock.GetUtcNow(), clock.LocalTimeZone);

    private string Standing => bench switch
    {
        { IsNew: true } => "not saved yet",
        { Unsaved: true, BasedOn: 0 } => "changed since it shipped",
        { Unsaved: true, BasedOn: var number } => $"changed since edition {number}",
        { BasedOn: 0 } => "as shipped",
        _ => $"edition {bench?.BasedOn}",
    };

    protected override Task OnParametersSetAsync() => bench?.Id == Id ? Task.CompletedTask : LoadAsync();

    private async Task LoadAsync()
    {
        (bench, pageReady, checkedOnce, trouble, said) = (new PlaybookBench(Id), false, false, null, null);
        me = Read(await api.MeAsync());
        if (me is null)
        {
            return;
        }

        await safe.OpenAsync(me);
        var editions = Read(await api.EditionsAsync(Id));
        var text = editions is [{ } newest, ..] ? Read(await api.PlaybookFileAsync(Id, newest.Number)) : null;
        if (editions is not null && (editions.Count == 0 || text is not null))
        {
            trouble = null;
            bench.Open(editions, text, await safe.ReadAsync(UnsavedPlaybook.Name(Id), KeptJson.Default.UnsavedPlaybook));
            await TakeArrivalAsync();
            pageReady = true;
            await CheckAsync();
        }
    }

    private async Task WriteAsync(string text)
    {
        bench!.Write(text);
        said = null;
        await CheckSoonAsync();
    }

    private async Task SaveAsync()
    {
        if (!MaySave)
        {
            return;
        }

        (busy, trouble, said) = (true, null, null);
        var sent = bench!.Text;
        switch (await api.SavePlaybookAsync(Id, new NewEdition(sent, bench.BasedOn, bench.Note)))
        {
            case Answer<EditionSaved>.Given given:
                bench.Take(given.Value, sent);
                said = Told(given.Value, sent);
                await CheckAsync();
                break;
            case Answer<EditionSaved>.Refused refused:
                bench.Take(refused.Problem);
                trouble = bench.Meanwhile is null ? refused.Problem.InWords : null;
                break;
            case var other:
                trouble = other.Trouble;
                break;
        }

        busy = false;
    }

    private static string Told(EditionSaved saved, string sent) =>
        $"Saved as edition {saved.Edition.Number}. Procedures prepared from now on use it; earlier ones keep theirs."
        + (saved.Markdown == sent ? "" : " The review was given to other words, so it has been taken out.");

    private Task GoAfterAsync(EditionCard newest)
    {
        bench!.GoAfter(newest);
        return SaveAsync();
    }

    private async Task LookAtTheirsAsync(EditionCard newest)
    {
        Show(PlaybookPane.Editions);
        await ViewAsync(newest);
    }

    private async Task ViewAsync(EditionCard edition)
    {
        viewed = viewed?.Number == edition.Number ? null : edition;
        viewedText = viewed is null ? null : Read(await api.PlaybookFileAsync(Id, edition.Number));
    }

    private async Task BringBackAsync(EditionCard edition)
    {
        if (Read(await api.PlaybookFileAsync(Id, edition.Number)) is { } text)
        {
            bench!.Note = edition.Number == 0 ? "Back to what shipped" : $"Back to edition {edition.Number}";
            bench.Replace(text);
            await CheckAsync();
        }
    }

    private Task StartOverAsync()
    {
        bench!.StartOver();
        return CheckAsync();
    }

    private Task UndoAsync()
    {
        bench!.Undo();
        return CheckAsync();
    }

    private async Task JumpAsync(int line)
    {
        Show(PlaybookPane.Text);
        StateHasChanged();
        await Task.Yield();
        await HandsAsync("jump", line);
    }

    /// <summary>Where there is room, the text is always there.</summary>
    private void Show(PlaybookPane shown) => pane = wide && shown == PlaybookPane.Text ? pane : shown;

    private string? Chosen(Playbook deck) =>
        chosen is not null && (deck.FindStep(chosen) is not null || deck.FindBranch(chosen) is not null)
            ? chosen
            : deck.NumberedSteps.FirstOrDefault()?.Id;

    private async Task AskAsync(LocationChangingContext leaving)
    {
        if (Unsaved && !await AskToLeaveAsync())
        {
            leaving.PreventNavigation();
        }
    }

    private T? Read<T>(Answer<T> answer) where T : class
    {
        signedOut |= answer is Answer<T>.SignedOut;
        trouble = answer is Answer<T>.Given ? null : answer.Trouble;
        return answer is Answer<T>.Given given ? given.Value : null;
    }
}
