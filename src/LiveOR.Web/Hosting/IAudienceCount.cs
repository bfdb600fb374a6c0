namespace LiveOR.Web.Hosting;

/// <summary>How many watch at this moment, all procedures together. For those who run the server; nothing that faces an
/// operating room shows it.</summary>
public interface IAudienceCount
{
    int Viewers { get; }
}
