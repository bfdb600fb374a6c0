using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>Accounts and the ways in, under our own names; what Identity offers and nobody uses has no column.</summary>
internal static class AccountTables
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.Ignore(each => each.Name);
            account.Ignore(each => each.Email).Ignore(each => each.NormalizedEmail).Ignore(each => each.EmailConfirmed);
            account.Ignore(each => each.PhoneNumber).Ignore(each => each.PhoneNumberConfirmed);
            account.Property(each => each.UserName).HasColumnName("Name").IsRequired().Metadata.SetMaxLength(null);
            account.Property(each => each.NormalizedUserName).HasColumnName("NormalizedName");
            account.Property(each => each.Roles).HasConversion(Conversions.Roles, Conversions.RolesComparer);
            account.Property(each => each.InvitedTo).HasConversion(Conversions.Names, Conversions.NamesComparer);
            account.Property(each => each.RecoveryDigests).HasConversion(Conversions.Names, Conversions.NamesComparer);
        });
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("Passkeys");
            passkey.HasKey(each => each.CredentialId);
            passkey.HasOne<Account>().WithMany().HasForeignKey(each => each.UserId).IsRequired();
            passkey.OwnsOne(each => each.Data, data => data.ToJson());
        });
        model.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        model.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        model.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        model.Entity<Invitation>(invitation =>
        {
            invitation.HasKey(each => each.Id);
            invitation.HasIndex(each => each.Digest).IsUnique();
            invitation.Property(each => each.Roles).HasConversion(Conversions.Roles, Conversions.RolesComparer);
        });
        model.Entity<ApiKey>(key =>
        {
            key.HasKey(each => each.Id);
            key.HasIndex(each => each.Digest).IsUnique();
            key.Property(each => each.Roles).HasConversion(Conversions.Roles, Conversions.RolesComparer);
        });
        model.Entity<FamilyLink>(link =>
        {
            link.HasKey(each => each.Id);
            link.HasIndex(each => each.Digest).IsUnique();
            link.HasIndex(each => each.ProcedureId);
        });
    }
}
