namespace LiveOR.Procedures;

/// <summary>Which status may follow which, and what a real procedure needs before it goes live. A rehearsal needs nothing.</summary>
public static class Lifecycle
{
    public static Transition GoLive(
        Procedure procedure, Progress progress, string by, DateOnly today,
        bool singleHanded, bool moderatorAtHand, IReadOnlySet<string> confirmed)
    {
        if (progress.Status != ProcedureStatus.Prepared)
        {
            return NotFrom(progress.Status, "go live", "Only a prepared procedure can go live.");
        }

        var missing = procedure.Rehearsal
            ? []
            : MissingForLive(procedure, today, singleHanded || moderatorAtHand, confirmed).ToList();
        return missing.Count == 0
            ? new Transition.Changed(new StatusChange(ProcedureStatus.Live, false, by, singleHanded))
            : new Transition.Missing(missing);
    }

    public static Transition Hold(Progress progress, string by) => progress.Status switch
    {
        ProcedureStatus.Live or ProcedureStatus.OnHold => To(ProcedureStatus.OnHold, by),
        ProcedureStatus.Concluded when !progress.Stopped => To(ProcedureStatus.OnHold, by),
        var status => NotFrom(status, "hold", "Only what is live or still leaving can be put on hold."),
    };

    public static Transition Release(Progress progress, string by) => progress.Status switch
    {
        ProcedureStatus.OnHold when progress.Over => To(ProcedureStatus.Concluded, by),
        ProcedureStatus.OnHold or ProcedureStatus.Live => To(ProcedureStatus.Live, by),
        var status => NotFrom(status, "release", "Only a procedure on hold can be released."),
    };

    /// <summary>A hold is not lifted once the permission has ended.</summary>
    public static Transition Release(Procedure procedure, Progress progress, string by, DateOnly today) =>
        Release(progress, by) is Transition.Changed changed
            ? Unless(ConsentCover.GapsForReleasing(procedure, today), changed)
            : Release(progress, by);

    public static Transition Conclude(Progress progress, string by) => progress.Status switch
    {
        ProcedureStatus.OnHold when progress.Over => NotFrom(
            progress.Status, "conclude", "It was concluded before it was held. Release it, or stop it."),
        ProcedureStatus.Live or ProcedureStatus.OnHold => To(ProcedureStatus.Concluded, by),
        var status => NotFrom(status, "conclude", "Only a procedure that is live or on hold can be concluded."),
    };

    public static Transition Stop(Progress progress, string by) => progress.Status switch
    {
        ProcedureStatus.Live or ProcedureStatus.OnHold or ProcedureStatus.Concluded =>
            new Transition.Changed(new StatusChange(ProcedureStatus.Concluded, true, by)),
        var status => NotFrom(status, "stop", "There is no narration to stop."),
    };

    public static Transition Publish(Progress progress, string by) => progress.Status switch
    {
        ProcedureStatus.Concluded =>
            new Transition.Changed(new StatusChange(ProcedureStatus.Archived, progress.Stopped, by)),
        var status => NotFrom(status, "publish", "Only a concluded procedure can be published to the archive."),
    };

    /// <summary>What stands in the archive stands there because the patient agreed to that too.</summary>
    public static Transition Publish(Procedure procedure, Progress progress, string by, DateOnly today) =>
        Publish(progress, by) is Transition.Changed changed
            ? Unless(ConsentCover.GapsForArchive(procedure, today), changed)
            : Publish(progress, by);

    /// <summary>An as-live procedure that has been concluded may play; its status stays.</summary>
    public static Transition SignOff(Procedure procedure, Progress progress, string by, DateOnly today) =>
        procedure.Release == ReleaseMode.AsLive && progress is { Status: ProcedureStatus.Concluded, Stopped: false }
            ? Unless(ConsentCover.GapsForReleasing(procedure, today), To(ProcedureStatus.Concluded, by))
            : new Transition.NotAllowed(
                progress.Status, "Only an as-live procedure that has been concluded can be signed off.");

    /// <summary>The permission has ended while the operation is narrated: the server holds it. Null when it goes on.</summary>
    public static Transition.Changed? HoldExpired(Procedure procedure, Progress progress, string by, DateOnly today) =>
        progress.Status == ProcedureStatus.Live && ConsentCover.GapsForReleasing(procedure, today) is [var gap, ..]
            ? new Transition.Changed(new StatusChange(ProcedureStatus.OnHold, false, by, Reason: gap))
            : null;

    public static Transition Withdraw(Progress progress, string by, string? reason = null) => progress.Status switch
    {
        ProcedureStatus.Withdrawn => NotFrom(progress.Status, "withdraw", "It has been withdrawn already."),
        _ => new Transition.Changed(new StatusChange(ProcedureStatus.Withdrawn, true, by, Reason: reason)),
    };

    /// <summary>The end of its retention takes the same words away as a withdrawal.</summary>
    public static Transition Expire(Progress progress, string by) => progress.Status switch
    {
        ProcedureStatus.Archived => new Transition.Changed(
            new StatusChange(ProcedureStatus.Withdrawn, true, by, Reason: "Its retention had ended.") { Expired = true }),
        _ => NotFrom(progress.Status, "be deleted at the end of its retention", "Only what stands in the archive can be."),
    };

    /// <summary>A rehearsal leaves nothing behind; from any status, and again without harm.</summary>
    public static Transition ThrowAway(Procedure procedure, Progress progress, string by) => procedure.Rehearsal
        ? new Transition.Changed(new StatusChange(ProcedureStatus.Withdrawn, true, by) { ThrownAway = true })
        : new Transition.NotAllowed(
            progress.Status, "Only a rehearsal can be thrown away. When the patient takes the permission back, withdraw the procedure.");

    /// <summary>What is being narrated stays covered: whoever restricts the consent stops or withdraws first.</summary>
    public static Transition ChangeConsent(Procedure procedure, Progress progress, Consent consent, DateOnly today)
    {
        var narrated = progress.Status is ProcedureStatus.Live or ProcedureStatus.OnHold;
        var changed = procedure with { Consent = consent };
        var gaps = (narrated, progress.Status) switch
        {
            (true, _) => ConsentCover.GapsForNarrating(changed, today),
            (_, ProcedureStatus.Archived) => ConsentCover.GapsForArchive(changed, today),
            _ => [],
        };
        return (progress.Status, gaps) switch
        {
            (ProcedureStatus.Withdrawn, _) => NotFrom(
                progress.Status, "take another consent", "Prepare a new one when the patient agrees again."),
            (_, { Count: > 0 }) => new Transition.Missing(gaps),
            _ => new Transition.Changed(new StatusChange(progress.Status, progress.Stopped, consent.ObtainedBy)),
        };
    }

    private static Transition Unless(IReadOnlyList<string> gaps, Transition.Changed changed) =>
        gaps.Count == 0 ? changed : new Transition.Missing(gaps);

    private static Transition.Changed To(ProcedureStatus status, string by) =>
        new(new StatusChange(status, false, by));

    private static Transition.NotAllowed NotFrom(ProcedureStatus status, string verb, string rule) =>
        new(status, $"The procedure is {Words(status)}, so it cannot {verb}. {rule}");

    private static IEnumerable<string> MissingForLive(
        Procedure procedure, DateOnly today, bool moderated, IReadOnlySet<string> confirmed)
    {
        foreach (var gap in ConsentCover.GapsForNarrating(procedure, today))
        {
            yield return gap;
        }

        foreach (var item in JurisdictionProfile.Of(procedure).Checklist.Where(item => !confirmed.Contains(item.Id)))
        {
            yield return $"Checklist “{item.Id}”: {item.Text}";
        }

        if (!moderated)
        {
            yield return "A moderator, or the acknowledgement that you narrate single-handed (singleHanded).";
        }
    }

    /// <summary>A status in the words a person reads.</summary>
    public static string Words(ProcedureStatus status) => status switch
    {
        ProcedureStatus.Prepared => "prepared, not live yet",
        ProcedureStatus.Live => "live",
        ProcedureStatus.OnHold => "on hold",
        ProcedureStatus.Concluded => "concluded",
        ProcedureStatus.Archived => "archived",
        _ => "withdrawn",
    };
}
