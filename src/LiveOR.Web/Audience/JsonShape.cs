using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MessagePack;
using MessagePack.Formatters;

namespace LiveOR.Web.Audience;

/// <summary>Gives a type the same shape in MessagePack as in JSON: the same names, the same enum words, the same nulls.</summary>
internal sealed class JsonShape<T>(JsonTypeInfo<T> json) : IMessagePackFormatter<T?>
{
    public void Serialize(ref MessagePackWriter writer, T? value, MessagePackSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNil();
        }
        else
        {
            MessagePackSerializer.ConvertFromJson(JsonSerializer.Serialize(value, json), ref writer, options);
        }
    }

    public T? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        using var text = new StringWriter();
        MessagePackSerializer.ConvertToJson(ref reader, text, options);
        return JsonSerializer.Deserialize(text.ToString(), json);
    }
}
