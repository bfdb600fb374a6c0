using System.Net;

namespace LiveOR.Web.Tests.Photos.Attacks;

/// <summary>A file that means ill, or tells too much, and what may become of it: nothing, or a clean picture.</summary>
internal sealed record Attack(string Name, byte[] File, params HttpStatusCode[] Answers)
{
    public const string Mark = "SECRET-";

    public static Attack Clean(string name, byte[] file) => new(name, file, HttpStatusCode.Created);

    public static Attack Refused(string name, byte[] file) => new(name, file, HttpStatusCode.UnprocessableEntity);

    public static Attack Unknown(string name, byte[] file) => new(name, file, HttpStatusCode.UnsupportedMediaType);

    /// <summary>The decoder may make something of it, or not.</summary>
    public static Attack Either(string name, byte[] file) =>
        new(name, file, HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity);

    public override string ToString() => Name;
}
