namespace LiveOR.Privacy.Numbers;

/// <summary>What a word before a number says that the number is, how gravely, and why it must not be told.</summary>
internal sealed record CodeKind(string Rule, string Why)
{
    public static CodeKind Record { get; } = new("record-number", "A record number points to one patient.");

    public static CodeKind Account { get; } = new("account-number", "An account or card number points to one person.");

    public static CodeKind Licence { get; } = new("licence-number", "A licence or registration number points to one person.");

    public static CodeKind Plan { get; } = new("plan-number", "An insurance number points to one person.");

    public static CodeKind Device { get; } = new("device-number", "A serial number points to the person who carries the device.");

    public static CodeKind Vehicle { get; } = new("vehicle", "A number plate or vehicle number points to its owner.");

    public static CodeKind Phone { get; } = new("phone", "A telephone, fax or pager number points to one person or place.");

    public static CodeKind Unknown { get; } = new("record-number", "A number like this may point to one person's record.");
}
