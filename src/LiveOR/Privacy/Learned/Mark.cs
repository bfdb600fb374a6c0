namespace LiveOR.Privacy.Learned;

/// <summary>What a word may be part of. The order is that of the weights.</summary>
internal enum Mark
{
    Name,
    Day,
    Place,
    Room,
    Number,
}
