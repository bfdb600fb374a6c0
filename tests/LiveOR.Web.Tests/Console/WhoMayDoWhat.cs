using LiveOR.Accounts;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class WhoMayDoWhat
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles))]
    public void The_console_offers_what_the_server_allows(Role role)
    {
        var options = new AuthorizationOptions();
        Policies.Add(options);
        var powers = Some.Powers(role);

        bool Allows(string policy) => options.GetPolicy(policy)!.Requirements
            .OfType<RolesAuthorizationRequirement>().Single().AllowedRoles.Contains(role.ToString());
        Assert.Equal(
            (Allows(Policies.Prepare), Allows(Policies.Narrate), Allows(Policies.Halt),
                Allows(Policies.WithdrawConsent), Allows(Policies.SignOff), Allows(Policies.SteerMirrors),
                Allows(Policies.Connect), Allows(Policies.ApprovePhotos), Policies.RetractAny.Contains(role)),
            (powers.Prepare, powers.Narrate, powers.Halt, powers.Withdraw, powers.SignOff, powers.Steer,
                powers.Administer, powers.ApprovePhotos, powers.RetractAny));
    }
}
