namespace LiveOR.Web.Storage;

/// <summary>Our own claims of someone signed in.</summary>
public static class StaffClaims
{
    /// <summary>The id of a confidential procedure that an account without roles may watch.</summary>
    public const string InvitedTo = "liveor:invited-to";
}
