import backend from '@optspec/simd-wasm';
const def=(to)=>({$schema:'x',$id:'urn:optspec:optimizer:made-up',kind:'optimizer',version:'1.0.0',title:'t',description:'d',type:'object',properties:{},additionalProperties:false,program:[{clause:'u',set:'w',to}],references:[]});
const ulp=(a,b)=>{const f=new Float64Array([a,b]);const i=new BigInt64Array(f.buffer);const k=(x)=>x<0n?-(x&0x7fffffffffffffffn):x;return Number(k(i[0])-k(i[1]))};
for(const name of ['exp','log','log1p','tanh','cbrt']){
  for (const format of ['f64','f32']){
  const s=await backend.open({format});
  const F=format==='f64'?Float64Array:Float32Array;
  const n=100003; const xs=new F(n);
  for(let i=0;i<n;i++){const e=Math.random()<.5?Math.random()*1500-750:(Math.random()*2-1)*2**(Math.random()*80-60); xs[i]= name==='log'?Math.abs(e):e;}
  xs.set([0,-0,Infinity,-Infinity,NaN,1,-1,-2,5e-324,1e-310,710,-745,-746,1e-40,1.7e308,1e-45]);
  const w=s.tensor(xs,[n]); const g=s.tensor(xs,[n]);
  const o=s.optimizer(def(`${name}(g) + 0*w`.replace('+ 0*w','')),{});
  o.step([w],[g],o.init([w]));
  const r=await s.read(w); let max=0,at=0,nan=0,diff=0;
  for(let i=0;i<n;i++){const e=format==='f32'?Math.fround(Math[name](xs[i])):Math[name](xs[i]); if(Number.isNaN(e)!==Number.isNaN(r[i])){nan++;console.log('nan',xs[i],e,r[i]);continue} if(Number.isNaN(e))continue; if(format==='f32'){if(e!==r[i])diff++; continue;} const d=Math.abs(ulp(e,r[i])); if(d>max){max=d;at=i}}
  console.log(name,format,'max ulp vs Math',max,xs[at],r[at],'nan',nan,'f32 diffs',diff);
  }
}
