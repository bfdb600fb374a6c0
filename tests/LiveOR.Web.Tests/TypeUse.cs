using System.Reflection;
using System.Reflection.Emit;

namespace LiveOR.Web.Tests;

/// <summary>What a type uses: in its signatures, its attributes and the instructions of its methods.</summary>
internal static class TypeUse
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static IReadOnlySet<Type> Of(Type type)
    {
        var methods = type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything)).ToList();
        return ((Type?[])[type.BaseType, .. type.GetInterfaces()])
            .Concat(type.GetFields(Everything).Select(field => field.FieldType))
            .Concat(methods.SelectMany(Signature))
            .Concat(methods.SelectMany(method => Tokens(method)).SelectMany(token => Resolve(token.Method, token.Value)))
            .Concat(type.GetCustomAttributesData().Select(attribute => attribute.AttributeType))
            .OfType<Type>().SelectMany(Parts).ToHashSet();
    }

    public static IEnumerable<string> Words(Type type) => type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything))
        .SelectMany(method => Tokens(method))
        .Where(token => token.Code == OpCodes.Ldstr)
        .Select(token => token.Method.Module.ResolveString(token.Value));

    private static IEnumerable<Type> Signature(MethodBase method) =>
        method.GetParameters().Select(each => each.ParameterType)
            .Append(method is MethodInfo { ReturnType: var returned } ? returned : typeof(void))
            .Concat(method.GetMethodBody()?.LocalVariables.Select(each => each.LocalType) ?? []);

    private static IEnumerable<(MethodBase Method, OpCode Code, int Value)> Tokens(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length;)
        {
            var code = Codes[il[at] == 0xFE ? unchecked((short)(0xFE00 | il[at + 1])) : il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType
                or OperandType.InlineTok or OperandType.InlineString)
            {
                yield return (method, code, BitConverter.ToInt32(il, at));
            }

            at += Length(code.OperandType, il, at);
        }
    }

    private static int Length(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };

    private static IEnumerable<Type> Resolve(MethodBase method, int token)
    {
        if (token >> 24 == 0x70)
        {
            return [];
        }

        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, ofType, ofMethod) switch
        {
            Type used => [used],
            MethodBase called => [.. Signature(called).Append(called.DeclaringType!), .. called is MethodInfo { IsGenericMethod: true } ? called.GetGenericArguments() : []],
            FieldInfo field => [field.DeclaringType!, field.FieldType],
            _ => [],
        };
    }

    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericType: true, IsGenericTypeDefinition: false } => type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
        _ => [type],
    };
}
