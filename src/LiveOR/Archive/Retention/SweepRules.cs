namespace LiveOR.Archive.Retention;

/// <summary>What never became public and is swept: from when on.</summary>
public static class SweepRules
{
    /// <summary>A draft that was held back, and that nobody let go.</summary>
    public static DateTimeOffset DraftDue(RetentionPolicy policy, DateTimeOffset acceptedAt, DateTimeOffset concludedAt) =>
        Later(acceptedAt, concludedAt).AddHours(policy.DraftHours);

    /// <summary>A picture that no public update holds.</summary>
    public static DateTimeOffset PictureDue(RetentionPolicy policy, DateTimeOffset uploadedAt, DateTimeOffset concludedAt) =>
        Later(uploadedAt, concludedAt).AddDays(policy.PictureDays);

    public static DateTimeOffset InvitationDue(RetentionPolicy policy, DateTimeOffset endedAt) => endedAt.AddDays(policy.InvitationDays);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
