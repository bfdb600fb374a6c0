namespace LiveOR.Updates;

public readonly record struct PhotoId(Guid Value)
{
    public static PhotoId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
