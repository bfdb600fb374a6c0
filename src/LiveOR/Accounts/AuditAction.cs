namespace LiveOR.Accounts;

/// <summary>The actions the audit record knows, as they stand in it and in its exports.</summary>
public static class AuditAction
{
    public const string Saw = "saw";
    public const string Wrote = "wrote";
    public const string Held = "held";
    public const string Dismissed = "dismissed";
    public const string Dropped = "dropped";
    public const string Released = "released";
    public const string Amended = "amended";
    public const string Retracted = "retracted";
    public const string Prepared = "prepared";
    public const string ChangedConsent = "changedConsent";
    public const string ChangedIdentifiers = "changedIdentifiers";
    public const string SetRuleAside = "setRuleAside";
    public const string ChangedStatus = "changedStatus";
    public const string ChangedScript = "changedScript";
    public const string SignedScript = "signedScript";
    public const string ThrewAway = "threwAway";
    public const string SignedOff = "signedOff";
    public const string AcceptedFinding = "acceptedFinding";
    public const string ChangedTerms = "changedTerms";
    public const string SetLegalHold = "setLegalHold";
    public const string EndedLegalHold = "endedLegalHold";
    public const string AnsweredFollowUp = "answeredFollowUp";
    public const string Withdrew = "withdrew";
    public const string AddedPhoto = "addedPhoto";
    public const string CoveredPhoto = "coveredPhoto";
    public const string ApprovedPhoto = "approvedPhoto";
    public const string RefusedPhoto = "refusedPhoto";
    public const string AnsweredMirror = "answeredMirror";
    public const string DeletedRemotePost = "deletedRemotePost";
    public const string ConnectedMirror = "connectedMirror";
    public const string DisconnectedMirror = "disconnectedMirror";
    public const string ChangedProfile = "changedProfile";
    public const string ChangedPlaybook = "changedPlaybook";
    public const string SignedIn = "signedIn";
    public const string SignedOut = "signedOut";
    public const string SignInRefused = "signInRefused";
    public const string SignedOutEverywhere = "signedOutEverywhere";
    public const string Invited = "invited";
    public const string LetBackIn = "letBackIn";
    public const string RevokedInvitation = "revokedInvitation";
    public const string Joined = "joined";
    public const string ChangedAccount = "changedAccount";
    public const string ChangedWayIn = "changedWayIn";
    public const string ChangedKey = "changedKey";
    public const string ChangedFamilyLink = "changedFamilyLink";
    public const string Exported = "exported";
    public const string Imported = "imported";
    public const string Restored = "restored";
    public const string Swept = "swept";
    public const string PostponedDeletion = "postponedDeletion";
    public const string DeletedArchive = "deletedArchive";
    public const string ProvedDeletion = "provedDeletion";
}
