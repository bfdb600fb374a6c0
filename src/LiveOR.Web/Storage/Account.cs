using LiveOR.Accounts;

namespace LiveOR.Web.Storage;

/// <summary>Someone of the staff.</summary>
public sealed record Account
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<Role> Roles { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
