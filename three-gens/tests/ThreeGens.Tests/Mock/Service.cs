namespace ThreeGens.Tests.Mocks;

/// <summary>Is the class that tests of class mocks derive from.</summary>
public abstract class Service
{
    protected Service(string name, int size)
    {
        Name = name;
        Size = size;
        OnCreated();
    }

    protected Service(string name)
        : this(name, 1)
    {
    }

    public string Name { get; }

    public int Size { get; }

    public virtual int Doubled => Size * 2;

    public abstract string Describe(int value);

    public virtual int Add(int a, int b) => a + b;

    public string CallProtected(string text) => Decorate(text);

    protected abstract string Decorate(string text);

    protected virtual void OnCreated()
    {
    }
}
