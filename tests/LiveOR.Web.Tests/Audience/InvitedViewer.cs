using LiveOR.Web.Tests.Accounts;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Audience;

/// <summary>Somebody without a role who was invited to some professional procedures.</summary>
internal static class InvitedViewer
{
    public static string Cookie(string dataFolder, string name, TimeSpan lasting, params Guid[] procedures)
    {
        var cookie = Colleague.Cookie(dataFolder, name, lasting);
        using var db = OnDisk.Open(dataFolder);
        db.Accounts.Single(each => each.UserName == name).InvitedTo = [.. procedures.Select(each => $"{each}")];
        db.SaveChanges();
        return cookie;
    }

    public static Guid Id(string dataFolder, string name)
    {
        using var db = OnDisk.Open(dataFolder);
        return db.Accounts.Single(each => each.UserName == name).Id;
    }
}
