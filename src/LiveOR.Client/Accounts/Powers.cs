using LiveOR.Accounts;

namespace LiveOR.Client.Accounts;

/// <summary>What someone may do, so that the console offers nothing that the server would refuse them.</summary>
public sealed record Powers(
    string Name, bool Prepare, bool Narrate, bool Halt, bool RetractAny, bool Withdraw, bool SignOff,
    bool Steer, bool Administer, bool ApprovePhotos, bool ReadAudit, bool SignScript)
{
    public static Powers Of(SignedIn? me)
    {
        var roles = me?.Roles ?? [];
        var narrator = roles.Contains(Role.Narrator);
        var administrator = roles.Contains(Role.Administrator);
        var reviewer = roles.Contains(Role.Reviewer);
        var surgeon = roles.Contains(Role.Surgeon);
        var moderator = roles.Contains(Role.Moderator);
        return new Powers(
            me?.Name ?? "",
            Prepare: narrator || administrator,
            Narrate: narrator,
            Halt: roles.Count > 0,
            RetractAny: moderator || surgeon || reviewer || administrator,
            Withdraw: surgeon || reviewer || administrator,
            SignOff: reviewer || administrator,
            Steer: narrator || moderator || administrator,
            Administer: administrator,
            ApprovePhotos: moderator || reviewer,
            ReadAudit: reviewer || administrator,
            SignScript: surgeon);
    }

    /// <summary>May dismiss findings in others' drafts and let go what was held back.</summary>
    public bool Moderate => ApprovePhotos;

    /// <summary>May take in the archive of another LiveOR.</summary>
    public bool Import => Administer;

    /// <summary>May answer what came of an operation.</summary>
    public bool FollowUp => Narrate || SignScript || ApprovePhotos && ReadAudit;

    /// <summary>A narrator takes back their own words, some roles anybody's.</summary>
    public bool MayTakeBack(string? author) => RetractAny || (Narrate && author == Name);
}
