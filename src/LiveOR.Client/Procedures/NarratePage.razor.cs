using LiveOR.Client.Photos;
using LiveOR.Client.Privacy;
using LiveOR.Client.Updates;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LiveOR.Client.Procedures;

/// <summary>The narrator's instrument. This file holds what the hands do, <c>NarratePage.View.cs</c>
/// what the eyes see, <c>NarratePage.Life.cs</c> what goes on by itself.</summary>
public sealed partial class NarratePage
{
    private readonly HashSet<string> confirmed = [];
    private readonly ConsentForm consent = new();
    private string? consentTrouble;
    private bool singleHanded;
    private bool showSteps;
    private bool copied;

    [Parameter] public Guid Id { get; set; }

    /// <summary>A key or a pedal.</summary>
    [JSInvokable]
    public Task PressAsync(string action) => action switch
    {
        "say" when MaySay && Verdict is Verdict.Cleared => SayAsync(),
        "say" when desk is { Sheet: { Status: ProcedureStatus.Prepared, Rehearsal: true }, Powers.Narrate: true } =>
            GoLiveAsync(),
        "hold" when desk.Sheet?.Status == ProcedureStatus.Live => HoldAsync(),
        "hold" when desk.Sheet?.Status == ProcedureStatus.OnHold => ReleaseAsync(),
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
            await Task.WhenAll(desk.DrainAsync(until), Task.Delay(Desk.Breath, clock, until));
        }
    }

    private Task SayAgain(WaitingLine line)
    {
        desk.SayAgain(line.DraftId, line.MayAcknowledge, line.MayAskModerator);
        return desk.DrainAsync(until);
    }

    private async Task GoLiveAsync()
    {
        await desk.GoLiveAsync(GoLive.Request(singleHanded, confirmed), until);
        if (desk.Commands.Missing.Count > 0)
        {
            shown = null;
        }
    }

    private Task HoldAsync() => TransitionAsync("hold");
    private Task ReleaseAsync() => TransitionAsync("release");
    private Task StopAsync() => EndAsync("stop");
    private Task ConcludeAsync() => EndAsync("conclude");

    private Task EndAsync(string verb)
    {
        showSteps = false;
        return TransitionAsync(verb);
    }

    private Task TransitionAsync(string verb) => desk.TransitionAsync(verb, until);

    private Task WithdrawAsync(string? reason) => desk.WithdrawAsync(reason, until);

    private void ReadNotice()
    {
        desk.Commands.ReadNotice();
        desk.Outbox.ReadNotice();
    }

    private void ShowSteps(bool on) => (showSteps, shown) = (on, null);

    private Task Undo(WaitingLine line)
    {
        desk.CallBack(line.DraftId, false);
        return desk.DrainAsync(until);
    }

    private Task Edit(WaitingLine line)
    {
        desk.CallBack(line.DraftId, true);
        showSteps = false;
        return desk.DrainAsync(until);
    }

    private Task CallBackPublic(TimelineEntry item)
    {
        desk.Outbox.CallBack(item.DraftId!.Value);
        return desk.DrainAsync(until);
    }

    private Task<string?> AmendAsync(TimelineEntry item, AmendRequest words) =>
        desk.AmendAsync(item.DraftId!.Value, words, until);

    private Task<string?> AddPictureAsync(string slot, NewPicture picture) => desk.AddPictureAsync(slot, picture, until);

    private Task<string?> DecidePictureAsync(PhotoDecision decision) => desk.DecidePictureAsync(decision, until);

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
            desk.Worktop.Change(desk.Worktop.Fresh(step));
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

    private async Task RecordConsentAsync()
    {
        if (consent.ToConsent() is { } record)
        {
            consentTrouble = (await api.RecordConsentAsync(Id, record, until)).Trouble;
            await desk.RefreshAsync(until);
        }
    }

    private async Task CopyAsync() =>
        copied = desk.Sheet is { } sheet && hands is not null && await hands.InvokeAsync<bool>("copy", sheet.WatchUrl);
}
