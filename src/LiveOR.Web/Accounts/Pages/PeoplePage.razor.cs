using LiveOR.Accounts;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Accounts.Pages;

/// <summary>Who may sign in, and what for. A link is shown in the answer that makes it and never again.</summary>
public sealed partial class PeoplePage(IDbContextFactory<LiveORDbContext> databases)
{
    private IReadOnlyList<Account> accounts = [];
    private IReadOnlyList<Invitation> open = [];
    private IReadOnlyList<(Guid Id, string Title)> confidential = [];
    private string? link;
    private string? linkFor;
    private string? problem;

    [CascadingParameter] public required HttpContext Context { get; set; }

    [SupplyParameterFromForm] public PeopleForm? Form { get; set; }

    private string By => Context.User.Identity?.Name ?? "";

    private CancellationToken Cancel => Context.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        Context.Response.Headers.CacheControl = "no-store";
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        accounts = await People.AllAsync(Cancel);
        open = await Invitations.OpenAsync(Cancel);
        await using var db = await databases.CreateDbContextAsync(Cancel);
        var procedures = await db.Procedures.AsNoTracking().Where(each => each.Access == Access.Professional)
            .OrderByDescending(each => each.CreatedAt).Take(100).ToListAsync(Cancel);
        confidential = [.. procedures.Select(each => (each.Id.Value, each.Title))];
    }

    private async Task SetRolesAsync(Account account)
    {
        problem = await People.SetRolesAsync(account.Id, Chosen(), By, Cancel);
        await LoadAsync();
    }

    private async Task OpenOrCloseAsync(Account account)
    {
        problem = account.ClosedAt is null
            ? await People.CloseAsync(account.Id, By, Cancel)
            : await People.ReopenAsync(account.Id, By, Cancel);
        await LoadAsync();
    }

    private async Task LetBackInAsync(Account account)
    {
        (link, linkFor) = (Link(await Invitations.CreateAsync(By, account.Name, [], null, account.Id, Cancel)), account.Name);
        await LoadAsync();
    }

    private async Task InviteAsync()
    {
        var roles = Chosen();
        var procedure = confidential.FirstOrDefault(each => $"{each.Id}" == Form?.Procedure);
        var name = AccountNames.Clean(Form?.Name);
        problem = name.Length > 0 ? AccountNames.Problem(name) : null;
        problem ??= roles.Count == 0 && procedure.Id == default ? "Choose at least one role, or a procedure to watch." : null;
        if (problem is null)
        {
            var token = await Invitations.CreateAsync(
                By, name.Length > 0 ? name : null, roles, roles.Count == 0 ? new ProcedureId(procedure.Id) : null, null, Cancel);
            (link, linkFor) = (Link(token), name.Length > 0 ? name : "whoever you hand it to");
            await LoadAsync();
        }
    }

    private async Task RevokeAsync(Invitation invitation)
    {
        await Invitations.RevokeAsync(invitation.Id, By, Cancel);
        await LoadAsync();
    }

    private string Link(string token) => Address.Link($"/invite/{token}");

    private IReadOnlyList<Role> Chosen() => [.. Enum.GetValues<Role>().Where(role => Form?.Roles?.Contains($"{role}") == true)];

    private static string Words(Invitation invitation) => invitation switch
    {
        { AccountId: not null } => "a new way in",
        { Roles.Count: > 0 } => string.Join(", ", invitation.Roles.Select(role => $"{role}".ToLowerInvariant())),
        _ => "to watch one procedure",
    };

    public sealed class PeopleForm
    {
        public string? Name { get; set; }

        public string? Procedure { get; set; }

        public List<string>? Roles { get; set; }
    }
}
