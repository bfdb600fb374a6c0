using LiveOR.Client.Privacy;
using LiveOR.Client.Updates;
using LiveOR.Mirrors;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LiveOR.Client.Procedures;

/// <summary>The narrator's instrument. This file holds what the hands do; <c>NarratePage.Life.cs</c> what goes on by itself.</summary>
public sealed partial class NarratePage
{
    private static readonly PrivacyGuard Guard = new();
    private readonly HashSet<string> confirmed = [];
    private (string Text, Verdict? Verdict) inspected = ("", null);
    private bool singleHanded;
    private bool showSteps;
    private bool copied;
    private MirrorPreview? xPreview;

    [Parameter] public Guid Id { get; set; }

    private bool IsRunning => desk.Sheet?.Status is ProcedureStatus.Live or ProcedureStatus.OnHold;
    private bool IsMirrored => desk.Sheet?.Mirrors.Contains("x") is true;
    private bool IsArmedSaid => desk.ArmedStep is { } step && desk.IsSaid(step.Id);
    private HashSet<string> Said => [.. Steps.Select(step => step.Id).Where(desk.IsSaid)];
    private bool AllSaid => Steps.All(step => desk.IsSaid(step.Id));
    private IEnumerable<StepTemplate> Steps => desk.Sheet?.Deck.Steps ?? [];
    private IReadOnlyList<string> Open => desk.Worktop.Armed?.Missing(desk.ArmedStep) ?? [];
    private IReadOnlyList<Finding> Findings => Verdict?.Findings ?? [];

    private bool MaySay => IsRunning && !desk.Breathing && Open.Count == 0
        && !string.IsNullOrWhiteSpace(desk.Worktop.Armed?.Text);

    // After the conclusion too, while something still waits to leave.
    private bool MayStop => IsRunning || (desk.Sheet?.Status == ProcedureStatus.Concluded && Waiting.Count > 0);

    private bool MayGoLive => desk.Sheet is { } sheet
        && (sheet.Rehearsal || sheet.Checklist.All(item => confirmed.Contains(item.Id)));

    private string SayLabel => Verdict switch
    {
        _ when !IsRunning => "Say it",
        _ when Open is [var first, ..] => $"Choose: {first}",
        Verdict.Held => "Ask the moderator",
        Verdict.Warned => "Say it anyway",
        _ => "Say it",
    };

    /// <summary>The guard's word on what is armed; asked again only when the words are others.</summary>
    private Verdict? Verdict
    {
        get
        {
            var text = desk.Worktop.Armed?.Text.Trim() ?? "";
            if (inspected.Text != text)
            {
                inspected = (text, Guard.Inspect(text));
            }

            return inspected.Verdict;
        }
    }

    private IReadOnlyList<Branch> Branches => desk.Sheet is not { } sheet
        ? []
        : [.. sheet.Deck.Branches.OrderByDescending(branch => desk.ArmedStep?.Branches.Contains(branch.Id) is true)];

    private IReadOnlyList<WaitingLine> Waiting => desk.Sheet is not { } sheet
        ? []
        :
        [
            .. desk.Outbox.Drafts.Reverse().Select(draft => WaitingLine.Of(draft, sheet.Status, desk.Now)),
            .. sheet.Buffer.Where(draft => !desk.Outbox.IsCallingBack(draft.DraftId) && draft.State is DraftState.Buffered or DraftState.Held)
                .OrderByDescending(draft => draft.AcceptedAt)
                .Select(draft => WaitingLine.Of(draft, LabelOf(draft), sheet.Status, desk.Now)),
        ];

    [JSInvokable]
    public Task PressAsync(string action) => action switch
    {
        "say" when MaySay && Verdict is null or Verdict.Cleared => SayAsync(),
        "say" when desk.Sheet is { Status: ProcedureStatus.Prepared, Rehearsal: true } => GoLiveAsync(),
        "hold" when desk.Sheet?.Status == ProcedureStatus.Live => HoldAsync(),
        "previous" => Turn(-1),
        "next" => Turn(1),
        "undo" when Waiting is [var newest, ..] => Undo(newest),
        _ => Task.CompletedTask,
    };

    private async Task SayAsync()
    {
        if (MaySay)
        {
            desk.Say(Verdict is Verdict.Warned, Verdict is Verdict.Held);
            await Task.WhenAll(desk.Outbox.DrainAsync(until), Task.Delay(Desk.Breath, clock, until));
        }
    }

    private Task SayAgain(WaitingLine line)
    {
        desk.SayAgain(line.DraftId, line.MayAcknowledge, line.MayAskModerator);
        return desk.Outbox.DrainAsync(until);
    }

    private Task GoLiveAsync() => desk.GoLiveAsync(GoLive.Request(singleHanded, confirmed), until);
    private Task HoldAsync() => TransitionAsync("hold");
    private Task ReleaseAsync() => TransitionAsync("release");
    private Task StopAsync() => TransitionAsync("stop");
    private Task ConcludeAsync()
    {
        showSteps = false;
        return TransitionAsync("conclude");
    }

    private Task TransitionAsync(string verb) => desk.TransitionAsync(verb, until);

    private Task Undo(WaitingLine line)
    {
        desk.CallBack(line.DraftId, false);
        return desk.Outbox.DrainAsync(until);
    }

    private Task Edit(WaitingLine line)
    {
        desk.CallBack(line.DraftId, true);
        showSteps = false;
        return desk.Outbox.DrainAsync(until);
    }

    private Task CallBackPublic(TimelineEntry item)
    {
        desk.Outbox.CallBack(item.DraftId!.Value);
        return desk.Outbox.DrainAsync(until);
    }

    private Task Turn(int by)
    {
        desk.Turn(by);
        return Task.CompletedTask;
    }

    private async Task TakeBranchAsync(Branch branch)
    {
        showSteps = false;
        if (branch.Text is not null && !branch.Stop)
        {
            desk.Worktop.Arm(Composition.Of(branch));
        }

        if (branch.Stop || branch.Hold)
        {
            await TransitionAsync(branch.Stop ? "stop" : "hold");
        }
    }

    private void Choose(StepTemplate step)
    {
        showSteps = false;
        desk.Worktop.Arm(step);
    }

    private void ChooseQuick(UpdateType type)
    {
        if (desk.Worktop.Armed is { StepId: null } armed && armed.Type == type)
        {
            desk.ArmNext();
        }
        else
        {
            desk.Worktop.Arm(Composition.Of(type, UpdateTypeWords.Of(type)));
        }
    }

    private void Change(Composition words) => desk.Worktop.Change(words);

    private void Reset()
    {
        if (desk.ArmedStep is { } step)
        {
            desk.Worktop.Change(Composition.Of(step));
        }
    }

    private void UseSuggestion(Finding finding)
    {
        if (desk.Worktop.Armed is { } words)
        {
            desk.Worktop.Change(words.Write(finding.Mend(words.Text)));
        }
    }

    private void Confirm(string item)
    {
        if (!confirmed.Remove(item))
        {
            confirmed.Add(item);
        }
    }

    private async Task CopyAsync() =>
        copied = desk.Sheet is { } sheet && hands is not null && await hands.InvokeAsync<bool>("copy", sheet.WatchUrl);

    private string LabelOf(WaitingDraft draft) =>
        draft.StepId is not { } id || desk.Sheet is not { } sheet
            ? UpdateTypeWords.Of(draft.Type)
            : sheet.Deck.FindStep(id)?.Label ?? sheet.Deck.FindBranch(id)?.Label ?? id;
}
