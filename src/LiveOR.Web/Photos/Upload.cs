namespace LiveOR.Web.Photos;

/// <summary>What an upload says. The same <see cref="Id"/> again is the same upload, so that a lost answer doubles nothing.</summary>
internal sealed record Upload(byte[] File, Guid ProcedureId, string AltText, bool Acknowledge, Guid? Id, bool Graphic = true)
{
    public override string ToString() => $"Upload ({File.Length} bytes)";
}
