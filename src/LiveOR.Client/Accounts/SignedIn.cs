using LiveOR.Accounts;

namespace LiveOR.Client.Accounts;

/// <summary>Who is signed in: the answer of GET /api/me.</summary>
public sealed record SignedIn(Guid Id, string Name, IReadOnlyList<Role> Roles);
