namespace LiveOR.Updates;

public readonly record struct DraftId(Guid Value)
{
    public static DraftId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
