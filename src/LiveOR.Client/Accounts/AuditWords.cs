using LiveOR.Accounts;

namespace LiveOR.Client.Accounts;

/// <summary>The record's actions in the words a person reads.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Actions = new()
    {
        [AuditAction.Saw] = "looked at",
        [AuditAction.Wrote] = "wrote",
        [AuditAction.Held] = "held back",
        [AuditAction.Dismissed] = "called a finding a false alarm in",
        [AuditAction.Dropped] = "dropped",
        [AuditAction.Released] = "released",
        [AuditAction.Amended] = "corrected",
        [AuditAction.Retracted] = "retracted",
        [AuditAction.Prepared] = "prepared the procedure",
        [AuditAction.ChangedConsent] = "changed the consent record",
        [AuditAction.ChangedIdentifiers] = "changed the known identifiers:",
        [AuditAction.SetRuleAside] = "set a rule aside",
        [AuditAction.ChangedStatus] = "changed the status in",
        [AuditAction.ChangedScript] = "changed the script of",
        [AuditAction.SignedScript] = "signed the script of",
        [AuditAction.ThrewAway] = "threw a rehearsal away:",
        [AuditAction.SignedOff] = "signed off",
        [AuditAction.AcceptedFinding] = "let a finding stand in",
        [AuditAction.ChangedTerms] = "changed the terms of",
        [AuditAction.SetLegalHold] = "put a legal hold on",
        [AuditAction.EndedLegalHold] = "ended the legal hold on",
        [AuditAction.AnsweredFollowUp] = "answered the follow-up",
        [AuditAction.Withdrew] = "withdrew consent in",
        [AuditAction.AddedPhoto] = "added",
        [AuditAction.CoveredPhoto] = "covered part of",
        [AuditAction.ApprovedPhoto] = "approved",
        [AuditAction.RefusedPhoto] = "refused",
        [AuditAction.AnsweredMirror] = "answered for a mirror about",
        [AuditAction.DeletedRemotePost] = "deleted a mirrored post of",
        [AuditAction.ConnectedMirror] = "connected a mirror",
        [AuditAction.DisconnectedMirror] = "disconnected a mirror",
        [AuditAction.ChangedProfile] = "changed a profile",
        [AuditAction.ChangedPlaybook] = "changed the playbook",
        [AuditAction.SignedIn] = "signed in",
        [AuditAction.SignedOut] = "signed out",
        [AuditAction.SignInRefused] = "was refused at the door",
        [AuditAction.SignedOutEverywhere] = "signed out everywhere",
        [AuditAction.Invited] = "invited",
        [AuditAction.LetBackIn] = "made a new way in for",
        [AuditAction.RevokedInvitation] = "took back",
        [AuditAction.Joined] = "joined",
        [AuditAction.ChangedAccount] = "changed",
        [AuditAction.ChangedWayIn] = "changed a way to sign in:",
        [AuditAction.ChangedKey] = "changed the key",
        [AuditAction.ChangedFamilyLink] = "changed a family link in",
        [AuditAction.Exported] = "took away",
        [AuditAction.Imported] = "took in the archive",
        [AuditAction.Restored] = "put back a",
        [AuditAction.Swept] = "swept away, as the retention policy says,",
        [AuditAction.PostponedDeletion] = "put off the deletion of",
        [AuditAction.DeletedArchive] = "deleted, at the end of its retention,",
        [AuditAction.ProvedDeletion] = "reported the deletion of",
    };

    public static IReadOnlyCollection<string> Names => Actions.Keys;

    public static string Of(string action) => Actions.GetValueOrDefault(action, action);

    /// <summary>A long id shows its end, which differs; the exports have all of it.</summary>
    public static string Target(string? target) => target?.Split(' ') is [var kind, { Length: 36 } id] ? $"{kind} …{id[^8..]}" : target ?? "";

    /// <summary>"status: live · stopped: false", without what says nothing.</summary>
    public static string Of(IReadOnlyDictionary<string, string> detail) => string.Join(
        " · ", detail.Where(each => each.Value is not ("" or "false" or "0")).Select(each => $"{each.Key}: {each.Value}"));
}
