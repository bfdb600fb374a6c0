using LiveOR.Client.Accounts;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace LiveOR.Client.Procedures;

/// <summary>The evening before: what is to be said is prepared, read and signed.</summary>
public sealed partial class ScriptPage(StaffApi api, TimeProvider clock, NavigationManager navigation) : ComponentBase
{
    private Powers powers = Powers.Of(null);
    private ProcedureSheet? sheet;
    private ScriptSheet? script;
    private ScriptForm? form;
    private IReadOnlySet<string> fresh = new HashSet<string>();
    private bool signedOut;
    private bool busy;
    private bool outrun;
    private bool warned;
    private string? trouble;

    [Parameter] public Guid Id { get; set; }

    private bool MayWrite => powers.Prepare && sheet?.Status == ProcedureStatus.Prepared;

    private bool MayRehearse => powers.Narrate && sheet is { Status: ProcedureStatus.Prepared, Rehearsal: false };

    private string Guide => form switch
    {
        { OpenBlanks: 0 } => "Every blank is answered. The narrator can still change everything on the day.",
        { OpenBlanks: 1 } => "One blank waits for an answer; it can wait until the day. The narrator can still change everything then.",
        _ => $"{form?.OpenBlanks} blanks wait for an answer; they can wait until the day. The narrator can still change everything then.",
    };

    private string SaveLabel => (outrun, form?.Worst) switch
    {
        (_, FindingLevel.Held) => "Change what is marked first",
        (true, _) => "Save mine over it",
        (_, FindingLevel.Warned) => "Save it anyway",
        _ => "Save the script",
    };

    protected override async Task OnInitializedAsync()
    {
        if (await api.MeAsync() is Answer<SignedIn>.Given { Value: var me })
        {
            powers = Powers.Of(me);
            api.SpeakFor(me);
        }

        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var answer = await api.ProcedureAsync(Id);
        signedOut = answer is Answer<ProcedureSheet>.SignedOut;
        trouble = answer switch
        {
            Answer<ProcedureSheet>.Given { Value.Script: null } => "This procedure was withdrawn, and the words of its script are erased.",
            _ => answer.Trouble,
        };
        if (answer is Answer<ProcedureSheet>.Given { Value: { Script: { } newest } given })
        {
            (sheet, outrun) = (given, false);
            Show(newest);
        }
    }

    private void Show(ScriptSheet newest)
    {
        script = newest;
        form = new ScriptForm(sheet!.Deck, newest, sheet.Guard.ToContext());
    }

    private void Change(ScriptStep line)
    {
        form!.Change(line);
        warned = false;
        trouble = outrun ? trouble : null;
    }

    private async Task SaveAsync()
    {
        busy = true;
        var answer = await api.SaveScriptAsync(Id, form!.ToRequest());
        trouble = answer.Trouble;
        switch (answer)
        {
            case Answer<ScriptSheet>.Given { Value: var saved }:
                (outrun, fresh) = (false, new HashSet<string>());
                Show(saved);
                break;
            case Answer<ScriptSheet>.Refused { Problem: { Steps: { } found } }:
                form.Show(found);
                break;
            case Answer<ScriptSheet>.Refused { Problem.Status: 409, Problem.State: null }:
                await MeetAsync(keepMine: true);
                break;
        }

        busy = false;
    }

    /// <summary>One tap. The server signs only what was shown here.</summary>
    private async Task SignAsync()
    {
        busy = true;
        var answer = await api.SignScriptAsync(Id, new SignRequest(script!.Version, script.Digest));
        trouble = answer.Trouble;
        switch (answer)
        {
            case Answer<ScriptSheet>.Given { Value: var signed }:
                (script, fresh) = (signed, new HashSet<string>());
                break;
            case Answer<ScriptSheet>.Refused { Problem: { Status: 409, State: null } }:
                await MeetAsync(keepMine: false);
                break;
        }

        busy = false;
    }

    /// <summary>Somebody else saved in the meantime: what is new is marked.</summary>
    private async Task MeetAsync(bool keepMine)
    {
        if (await api.ProcedureAsync(Id) is Answer<ProcedureSheet>.Given { Value: { Script: { } newest } given })
        {
            fresh = ScriptForm.Changed(given.Deck, script!, newest);
            (sheet, outrun) = (given, keepMine);
            if (keepMine)
            {
                script = newest;
                form!.Rebase(newest);
            }
            else
            {
                Show(newest);
            }
        }
    }

    /// <summary>Unsaved words are not lost by one tap.</summary>
    private void Leave(LocationChangingContext context)
    {
        if (form?.Dirty is true && !warned)
        {
            context.PreventNavigation();
            (warned, trouble) = (true, "You have changes that are not saved. Save them, or tap again to leave without them.");
        }
    }

    private async Task RehearseAsync()
    {
        busy = true;
        var answer = await api.RehearseAsync(Id);
        busy = false;
        trouble = answer.Trouble;
        if (answer is Answer<ProcedureCreated>.Given { Value: var created })
        {
            navigation.NavigateTo($"narrate/{created.Id}");
        }
    }
}
