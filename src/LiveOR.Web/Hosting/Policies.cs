using LiveOR.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace LiveOR.Web.Hosting;

/// <summary>Who may do what, one policy per column of the roles table.</summary>
public static class Policies
{
    /// <summary>Anyone with an account, invited viewers without a role included.</summary>
    public const string SignedIn = nameof(SignedIn);

    public const string Staff = nameof(Staff);
    public const string Prepare = nameof(Prepare);
    public const string SignScript = nameof(SignScript);
    public const string Narrate = nameof(Narrate);
    public const string Halt = nameof(Halt);
    public const string SteerMirrors = nameof(SteerMirrors);
    public const string WithdrawConsent = nameof(WithdrawConsent);
    public const string SignOff = nameof(SignOff);
    public const string ApprovePhotos = nameof(ApprovePhotos);
    public const string ReadAudit = nameof(ReadAudit);

    /// <summary>Taking in the archive of another LiveOR.</summary>
    public const string Import = nameof(Import);

    /// <summary>Dismissing findings in others' drafts, and letting go what was held back.</summary>
    public const string Moderate = nameof(Moderate);

    /// <summary>Correcting what is public: narrators while it is narrated, reviewers until it is published.</summary>
    public const string Correct = nameof(Correct);

    /// <summary>Saying what came of an operation.</summary>
    public const string FollowUp = nameof(FollowUp);

    /// <summary>Seeing what the retention policy makes due, and putting it off.</summary>
    public const string Retain = nameof(Retain);

    /// <summary>Confirming the deletion of an archive: somebody signed in, never another system's key.</summary>
    public const string ConfirmDeletion = nameof(ConfirmDeletion);

    /// <summary>Connecting the mirrors to accounts.</summary>
    public const string Connect = nameof(Connect);

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        Allow(options, Staff, Enum.GetValues<Role>());
        options.DefaultPolicy = options.GetPolicy(Staff)!;
        Allow(options, Prepare, Role.Narrator, Role.Administrator);
        Allow(options, SignScript, Role.Surgeon);
        Allow(options, Narrate, Role.Narrator);
        Allow(options, Halt, Enum.GetValues<Role>());
        Allow(options, SteerMirrors, Role.Narrator, Role.Moderator, Role.Administrator);
        Allow(options, WithdrawConsent, Role.Surgeon, Role.Reviewer, Role.Administrator);
        Allow(options, SignOff, Role.Reviewer, Role.Administrator);
        Allow(options, Connect, Role.Administrator);
        Allow(options, Import, Role.Administrator);
        Allow(options, Retain, Role.Reviewer, Role.Administrator);
        options.AddPolicy(ConfirmDeletion, policy => policy.RequireAssertion(
            each => each.User.Identity?.AuthenticationType == IdentityConstants.ApplicationScheme));
        Allow(options, ReadAudit, Role.Reviewer, Role.Administrator);
        Allow(options, ApprovePhotos, Role.Moderator, Role.Reviewer);
        Allow(options, Correct, Role.Narrator, Role.Reviewer, Role.Administrator);
        Allow(options, FollowUp, Role.Narrator, Role.Surgeon, Role.Reviewer);
        Allow(options, Moderate, Role.Moderator, Role.Reviewer);
    }

    /// <summary>Roles that may call back another's update; a narrator may call back their own.</summary>
    public static IReadOnlyList<Role> RetractAny { get; } =
        [Role.Moderator, Role.Surgeon, Role.Reviewer, Role.Administrator];

    private static void Allow(AuthorizationOptions options, string name, params Role[] roles) =>
        options.AddPolicy(name, policy => policy.RequireRole(roles.Select(role => role.ToString())));
}
