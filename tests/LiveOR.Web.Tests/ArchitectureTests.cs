using System.Reflection;
using LiveOR.Client;
using LiveOR.Procedures;
using LiveOR.Rehearsal;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Tests;

/// <summary>Which folder may use which, held by what the compiled types really use.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Core = typeof(Procedure).Assembly;
    private static readonly Assembly Web = typeof(Journals).Assembly;

    private static readonly string[] Flow =
        ["Playbooks", "Procedures", "Privacy", "Updates", "Audience", "Mirrors", "Archive", "Accounts"];

    [Fact]
    public void The_look_sees_signatures_and_instructions_alike()
    {
        Assert.Contains(typeof(JournalEntry), TypeUse.Of(typeof(JournalSession)));
        Assert.Contains(typeof(JournalChain), TypeUse.Of(typeof(JournalSession)));
        Assert.Contains(Types(Web), each => Folder(each, "LiveOR.Web") == "Mirrors" && TypeUse.Words(each).Contains("2/tweets"));
    }

    [Fact]
    public void In_the_core_a_folder_uses_only_folders_earlier_in_the_flow()
    {
        var later = from type in Types(Core)
                    let own = Folder(type, "LiveOR")
                    where own is not null
                    from used in TypeUse.Of(type)
                    where used.Assembly == Core
                    let other = Folder(used, "LiveOR")
                    where other is not null && Place(other) > Place(own)
                    select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(later.Distinct());
        Assert.Empty(Types(Core).Select(each => Folder(each, "LiveOR")).OfType<string>().Except(Flow));
    }

    [Fact]
    public void On_the_server_a_slice_uses_storage_and_hosting_but_no_other_slice()
    {
        string[] shared = ["Storage", "Hosting"];
        var across = from type in Types(Web)
                     let own = Folder(type, "LiveOR.Web")
                     where own is not (null or "Hosting")
                     from used in TypeUse.Of(type)
                     where used.Assembly == Web
                     let other = Folder(used, "LiveOR.Web")
                     where other is not null && other != own && !shared.Contains(other)
                     select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(across.Distinct());
    }

    [Fact]
    public void Storage_stands_below_the_slices_and_the_host() => Assert.Empty(
        from type in Types(Web)
        where Folder(type, "LiveOR.Web") == "Storage"
        from used in TypeUse.Of(type)
        where used.Assembly == Web && Folder(used, "LiveOR.Web") is not (null or "Storage")
        select $"{type.FullName} uses {used.FullName}");

    [Fact]
    public void Only_the_audience_knows_SignalR() => Assert.Empty(
        from type in Types(Web)
        where Folder(type, "LiveOR.Web") is not (null or "Audience")
        from used in TypeUse.Of(type)
        where used.Namespace?.StartsWith("Microsoft.AspNetCore.SignalR", StringComparison.Ordinal) == true
        select $"{type.FullName} uses {used.FullName}");

    [Fact]
    public void Only_the_adapter_speaks_X()
    {
        string[] dialect = ["api.x.com", "2/tweets", "oauth_", "HMAC-SHA1"];
        Assert.Empty(
            from type in Types(Web).Concat(Types(Core)).Concat(Types(typeof(StaffJson).Assembly))
            where type.Namespace != "LiveOR.Web.Mirrors.X"
            from words in TypeUse.Words(type)
            where dialect.Any(each => words.Contains(each, StringComparison.OrdinalIgnoreCase))
            select $"{type.FullName} says {words}");
        Assert.Empty(
            from type in Types(Web)
            where Folder(type, "LiveOR.Web") is not (null or "Mirrors")
            from used in TypeUse.Of(type)
            where used.Namespace == "LiveOR.Web.Mirrors.X"
            select $"{type.FullName} uses {used.FullName}");
    }

    [Fact]
    public void The_rehearsal_network_and_the_core_know_nothing_of_the_rest()
    {
        Assert.Empty(OursIn(typeof(IRehearsalX).Assembly));
        Assert.Empty(OursIn(Core));
        Assert.Equal(["LiveOR"], OursIn(typeof(StaffJson).Assembly));
        Assert.DoesNotContain(Core.GetReferencedAssemblies(), each =>
            each.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || each.Name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal)
            || each.Name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
    }

    private static IEnumerable<string> OursIn(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(each => each.Name!).Where(each => each == "LiveOR" || each.StartsWith("LiveOR.", StringComparison.Ordinal));

    /// <summary>Types of ours; what generators put into namespaces of their own is left out.</summary>
    private static IEnumerable<Type> Types(Assembly assembly) =>
        assembly.GetTypes().Where(each => each.Namespace?.StartsWith("LiveOR", StringComparison.Ordinal) == true);

    private static string? Folder(Type type, string root) =>
        type.Namespace is { } name && name.StartsWith(root + ".", StringComparison.Ordinal)
            ? name[(root.Length + 1)..].Split('.')[0]
            : null;

    private static int Place(string folder) => Array.IndexOf(Flow, folder);
}
