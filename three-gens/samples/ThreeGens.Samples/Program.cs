Console.WriteLine("three-gens samples");
MockSample.Run(Console.Out);
using ThreeGens.Samples;

EnumSample.Run(Console.Out);
