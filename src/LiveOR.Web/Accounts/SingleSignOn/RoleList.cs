using LiveOR.Accounts;

namespace LiveOR.Web.Accounts.SingleSignOn;

/// <summary>Roles as they are written in a setting.</summary>
internal static class RoleList
{
    /// <summary>The roles of a line such as "Narrator, Reviewer"; null when it is not one.</summary>
    public static IReadOnlyList<Role>? Read(string line)
    {
        var roles = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Named).ToList();
        return roles.Count > 0 && !roles.Contains(null) ? [.. roles.OfType<Role>().Distinct()] : null;
    }

    /// <summary>By its name only: to .NET a number would be a role too.</summary>
    private static Role? Named(string word) =>
        Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(role => $"{role}".Equals(word, StringComparison.OrdinalIgnoreCase));
}
