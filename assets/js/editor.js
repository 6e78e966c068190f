(()=>{var Oc=Object.create;var No=Object.defineProperty;var Mc=Object.getOwnPropertyDescriptor;var Ic=Object.getOwnPropertyNames;var Rc=Object.getPrototypeOf,Nc=Object.prototype.hasOwnProperty;var Lc=(e,t)=>()=>{try{return t||e((t={exports:{}}).exports,t),t.exports}catch(n){throw t=0,n}},Be=(e,t)=>{for(var n in t)No(e,n,{get:t[n],enumerable:!0})},Hc=(e,t,n,r)=>{
if(t&&typeof t=="object"||typeof t=="function")for(let o of Ic(t))!Nc.call(e,o)&&o!==n&&No(e,o,{get:()=>t[o],enumerable:!(r=Mc(t,o))||r.enumerable});return e};var Pc=(e,t,n)=>(n=e!=null?Oc(Rc(e)):{},Hc(t||!e||!e.__esModule?No(n,"default",{value:e,enumerable:!0}):n,e));var Ds=Lc((oi,ii)=>{(function(e,t){typeof oi=="object"&&typeof ii<"u"?ii.exports=t():typeof define=="function"&&define.amd?define(t):(e=typeof globalThis<"u"?globalThis:
e||self,e.Cropper=t())})(oi,(function(){"use strict";function e(f,s){var c=Object.keys(f);if(Object.getOwnPropertySymbols){var l=Object.getOwnPropertySymbols(f);
s&&(l=l.filter(function(g){return Object.getOwnPropertyDescriptor(f,g).enumerable})),c.push.apply(c,l)}return c}function t(f){for(var s=1;s<arguments.length;s++){
var c=arguments[s]!=null?arguments[s]:{};s%2?e(Object(c),!0).forEach(function(l){d(f,l,c[l])}):Object.getOwnPropertyDescriptors?Object.defineProperties(f,Object.
getOwnPropertyDescriptors(c)):e(Object(c)).forEach(function(l){Object.defineProperty(f,l,Object.getOwnPropertyDescriptor(c,l))})}return f}function n(f,s){if(typeof f!=
"object"||!f)return f;var c=f[Symbol.toPrimitive];if(c!==void 0){var l=c.call(f,s||"default");if(typeof l!="object")return l;throw new TypeError("@@toPrimitive \
must return a primitive value.")}return(s==="string"?String:Number)(f)}function r(f){var s=n(f,"string");return typeof s=="symbol"?s:s+""}function o(f){"@babel/\
helpers - typeof";return o=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(s){return typeof s}:function(s){return s&&typeof Symbol=="functi\
on"&&s.constructor===Symbol&&s!==Symbol.prototype?"symbol":typeof s},o(f)}function i(f,s){if(!(f instanceof s))throw new TypeError("Cannot call a class as a fun\
ction")}function a(f,s){for(var c=0;c<s.length;c++){var l=s[c];l.enumerable=l.enumerable||!1,l.configurable=!0,"value"in l&&(l.writable=!0),Object.defineProperty(
f,r(l.key),l)}}function u(f,s,c){return s&&a(f.prototype,s),c&&a(f,c),Object.defineProperty(f,"prototype",{writable:!1}),f}function d(f,s,c){return s=r(s),s in f?
Object.defineProperty(f,s,{value:c,enumerable:!0,configurable:!0,writable:!0}):f[s]=c,f}function m(f){return A(f)||w(f)||M(f)||D()}function A(f){if(Array.isArray(
f))return I(f)}function w(f){if(typeof Symbol<"u"&&f[Symbol.iterator]!=null||f["@@iterator"]!=null)return Array.from(f)}function M(f,s){if(f){if(typeof f=="stri\
ng")return I(f,s);var c=Object.prototype.toString.call(f).slice(8,-1);if(c==="Object"&&f.constructor&&(c=f.constructor.name),c==="Map"||c==="Set")return Array.from(
f);if(c==="Arguments"||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(c))return I(f,s)}}function I(f,s){(s==null||s>f.length)&&(s=f.length);for(var c=0,l=new Array(
s);c<s;c++)l[c]=f[c];return l}function D(){throw new TypeError(`Invalid attempt to spread non-iterable instance.
In order to be iterable, non-array objects must have a [Symbol.iterator]() method.`)}var C=typeof window<"u"&&typeof window.document<"u",q=C?window:{},W=C&&q.document.
documentElement?"ontouchstart"in q.document.documentElement:!1,B=C?"PointerEvent"in q:!1,v="cropper",T="all",E="crop",b="move",N="zoom",O="e",_="w",F="s",V="n",
j="ne",G="nw",xe="se",ae="sw",Le="".concat(v,"-crop"),we="".concat(v,"-disabled"),de="".concat(v,"-hidden"),sn="".concat(v,"-hide"),ln="".concat(v,"-invisible"),
He="".concat(v,"-modal"),me="".concat(v,"-move"),pt="".concat(v,"Action"),kt="".concat(v,"Preview"),_n="crop",ne="move",pe="none",je="crop",So="cropend",Co="cro\
pmove",Do="cropstart",da="dblclick",Yl=W?"touchstart":"mousedown",zl=W?"touchmove":"mousemove",Gl=W?"touchend touchcancel":"mouseup",fa=B?"pointerdown":Yl,ha=B?
"pointermove":zl,ma=B?"pointerup pointercancel":Gl,pa="ready",ga="resize",va="wheel",Ao="zoom",ba="image/jpeg",Kl=/^e|w|s|n|se|sw|ne|nw|all|crop|move|zoom$/,Jl=/^data:/,
Ql=/^data:image\/jpeg;base64,/,Zl=/^img|canvas$/i,ya=200,wa=100,Ea={viewMode:0,dragMode:_n,initialAspectRatio:NaN,aspectRatio:NaN,data:null,preview:"",responsive:!0,
restore:!0,checkCrossOrigin:!0,checkOrientation:!0,modal:!0,guides:!0,center:!0,highlight:!0,background:!0,autoCrop:!0,autoCropArea:.8,movable:!0,rotatable:!0,scalable:!0,
zoomable:!0,zoomOnTouch:!0,zoomOnWheel:!0,wheelZoomRatio:.1,cropBoxMovable:!0,cropBoxResizable:!0,toggleDragModeOnDblclick:!0,minCanvasWidth:0,minCanvasHeight:0,
minCropBoxWidth:0,minCropBoxHeight:0,minContainerWidth:ya,minContainerHeight:wa,ready:null,cropstart:null,cropmove:null,cropend:null,crop:null,zoom:null},ec='<d\
iv class="cropper-container" touch-action="none"><div class="cropper-wrap-box"><div class="cropper-canvas"></div></div><div class="cropper-drag-box"></div><div \
class="cropper-crop-box"><span class="cropper-view-box"></span><span class="cropper-dashed dashed-h"></span><span class="cropper-dashed dashed-v"></span><span c\
lass="cropper-center"></span><span class="cropper-face"></span><span class="cropper-line line-e" data-cropper-action="e"></span><span class="cropper-line line-n\
" data-cropper-action="n"></span><span class="cropper-line line-w" data-cropper-action="w"></span><span class="cropper-line line-s" data-cropper-action="s"></sp\
an><span class="cropper-point point-e" data-cropper-action="e"></span><span class="cropper-point point-n" data-cropper-action="n"></span><span class="cropper-po\
int point-w" data-cropper-action="w"></span><span class="cropper-point point-s" data-cropper-action="s"></span><span class="cropper-point point-ne" data-cropper\
-action="ne"></span><span class="cropper-point point-nw" data-cropper-action="nw"></span><span class="cropper-point point-sw" data-cropper-action="sw"></span><s\
pan class="cropper-point point-se" data-cropper-action="se"></span></div></div>',tc=Number.isNaN||q.isNaN;function K(f){return typeof f=="number"&&!tc(f)}var xa=function(s){
return s>0&&s<1/0};function To(f){return typeof f>"u"}function Gt(f){return o(f)==="object"&&f!==null}var nc=Object.prototype.hasOwnProperty;function cn(f){if(!Gt(
f))return!1;try{var s=f.constructor,c=s.prototype;return s&&c&&nc.call(c,"isPrototypeOf")}catch{return!1}}function Ve(f){return typeof f=="function"}var rc=Array.
prototype.slice;function Sa(f){return Array.from?Array.from(f):rc.call(f)}function Se(f,s){return f&&Ve(s)&&(Array.isArray(f)||K(f.length)?Sa(f).forEach(function(c,l){
s.call(f,c,l,f)}):Gt(f)&&Object.keys(f).forEach(function(c){s.call(f,f[c],c,f)})),f}var se=Object.assign||function(s){for(var c=arguments.length,l=new Array(c>1?
c-1:0),g=1;g<c;g++)l[g-1]=arguments[g];return Gt(s)&&l.length>0&&l.forEach(function(h){Gt(h)&&Object.keys(h).forEach(function(p){s[p]=h[p]})}),s},oc=/\.\d*(?:0|9){12}\d*$/;
function un(f){var s=arguments.length>1&&arguments[1]!==void 0?arguments[1]:1e11;return oc.test(f)?Math.round(f*s)/s:f}var ic=/^width|height|left|top|marginLeft|marginTop$/;
function Bt(f,s){var c=f.style;Se(s,function(l,g){ic.test(g)&&K(l)&&(l="".concat(l,"px")),c[g]=l})}function ac(f,s){return f.classList?f.classList.contains(s):f.
className.indexOf(s)>-1}function Me(f,s){if(s){if(K(f.length)){Se(f,function(l){Me(l,s)});return}if(f.classList){f.classList.add(s);return}var c=f.className.trim();
c?c.indexOf(s)<0&&(f.className="".concat(c," ").concat(s)):f.className=s}}function gt(f,s){if(s){if(K(f.length)){Se(f,function(c){gt(c,s)});return}if(f.classList){
f.classList.remove(s);return}f.className.indexOf(s)>=0&&(f.className=f.className.replace(s,""))}}function dn(f,s,c){if(s){if(K(f.length)){Se(f,function(l){dn(l,
s,c)});return}c?Me(f,s):gt(f,s)}}var sc=/([a-z\d])([A-Z])/g;function ko(f){return f.replace(sc,"$1-$2").toLowerCase()}function Oo(f,s){return Gt(f[s])?f[s]:f.dataset?
f.dataset[s]:f.getAttribute("data-".concat(ko(s)))}function Bn(f,s,c){Gt(c)?f[s]=c:f.dataset?f.dataset[s]=c:f.setAttribute("data-".concat(ko(s)),c)}function lc(f,s){
if(Gt(f[s]))try{delete f[s]}catch{f[s]=void 0}else if(f.dataset)try{delete f.dataset[s]}catch{f.dataset[s]=void 0}else f.removeAttribute("data-".concat(ko(s)))}
var Ca=/\s\s*/,Da=(function(){var f=!1;if(C){var s=!1,c=function(){},l=Object.defineProperty({},"once",{get:function(){return f=!0,s},set:function(h){s=h}});q.addEventListener(
"test",c,l),q.removeEventListener("test",c,l)}return f})();function st(f,s,c){var l=arguments.length>3&&arguments[3]!==void 0?arguments[3]:{},g=c;s.trim().split(
Ca).forEach(function(h){if(!Da){var p=f.listeners;p&&p[h]&&p[h][c]&&(g=p[h][c],delete p[h][c],Object.keys(p[h]).length===0&&delete p[h],Object.keys(p).length===
0&&delete f.listeners)}f.removeEventListener(h,g,l)})}function tt(f,s,c){var l=arguments.length>3&&arguments[3]!==void 0?arguments[3]:{},g=c;s.trim().split(Ca).
forEach(function(h){if(l.once&&!Da){var p=f.listeners,y=p===void 0?{}:p;g=function(){delete y[h][c],f.removeEventListener(h,g,l);for(var k=arguments.length,x=new Array(
k),S=0;S<k;S++)x[S]=arguments[S];c.apply(f,x)},y[h]||(y[h]={}),y[h][c]&&f.removeEventListener(h,y[h][c],l),y[h][c]=g,f.listeners=y}f.addEventListener(h,g,l)})}function fn(f,s,c){
var l;return Ve(Event)&&Ve(CustomEvent)?l=new CustomEvent(s,{detail:c,bubbles:!0,cancelable:!0}):(l=document.createEvent("CustomEvent"),l.initCustomEvent(s,!0,!0,
c)),f.dispatchEvent(l)}function Aa(f){var s=f.getBoundingClientRect();return{left:s.left+(window.pageXOffset-document.documentElement.clientLeft),top:s.top+(window.
pageYOffset-document.documentElement.clientTop)}}var Mo=q.location,cc=/^(\w+:)\/\/([^:/?#]*):?(\d*)/i;function Ta(f){var s=f.match(cc);return s!==null&&(s[1]!==
Mo.protocol||s[2]!==Mo.hostname||s[3]!==Mo.port)}function ka(f){var s="timestamp=".concat(new Date().getTime());return f+(f.indexOf("?")===-1?"?":"&")+s}function Fn(f){
var s=f.rotate,c=f.scaleX,l=f.scaleY,g=f.translateX,h=f.translateY,p=[];K(g)&&g!==0&&p.push("translateX(".concat(g,"px)")),K(h)&&h!==0&&p.push("translateY(".concat(
h,"px)")),K(s)&&s!==0&&p.push("rotate(".concat(s,"deg)")),K(c)&&c!==1&&p.push("scaleX(".concat(c,")")),K(l)&&l!==1&&p.push("scaleY(".concat(l,")"));var y=p.length?
p.join(" "):"none";return{WebkitTransform:y,msTransform:y,transform:y}}function uc(f){var s=t({},f),c=0;return Se(f,function(l,g){delete s[g],Se(s,function(h){var p=Math.
abs(l.startX-h.startX),y=Math.abs(l.startY-h.startY),L=Math.abs(l.endX-h.endX),k=Math.abs(l.endY-h.endY),x=Math.sqrt(p*p+y*y),S=Math.sqrt(L*L+k*k),R=(S-x)/x;Math.
abs(R)>Math.abs(c)&&(c=R)})}),c}function wr(f,s){var c=f.pageX,l=f.pageY,g={endX:c,endY:l};return s?g:t({startX:c,startY:l},g)}function dc(f){var s=0,c=0,l=0;return Se(
f,function(g){var h=g.startX,p=g.startY;s+=h,c+=p,l+=1}),s/=l,c/=l,{pageX:s,pageY:c}}function Ft(f){var s=f.aspectRatio,c=f.height,l=f.width,g=arguments.length>
1&&arguments[1]!==void 0?arguments[1]:"contain",h=xa(l),p=xa(c);if(h&&p){var y=c*s;g==="contain"&&y>l||g==="cover"&&y<l?c=l/s:l=c*s}else h?c=l/s:p&&(l=c*s);return{
width:l,height:c}}function fc(f){var s=f.width,c=f.height,l=f.degree;if(l=Math.abs(l)%180,l===90)return{width:c,height:s};var g=l%90*Math.PI/180,h=Math.sin(g),p=Math.
cos(g),y=s*p+c*h,L=s*h+c*p;return l>90?{width:L,height:y}:{width:y,height:L}}function hc(f,s,c,l){var g=s.aspectRatio,h=s.naturalWidth,p=s.naturalHeight,y=s.rotate,
L=y===void 0?0:y,k=s.scaleX,x=k===void 0?1:k,S=s.scaleY,R=S===void 0?1:S,te=c.aspectRatio,Z=c.naturalWidth,le=c.naturalHeight,re=l.fillColor,ke=re===void 0?"tra\
nsparent":re,Ie=l.imageSmoothingEnabled,Ce=Ie===void 0?!0:Ie,Ot=l.imageSmoothingQuality,$e=Ot===void 0?"low":Ot,H=l.maxWidth,oe=H===void 0?1/0:H,Oe=l.maxHeight,
nt=Oe===void 0?1/0:Oe,Mt=l.minWidth,Kt=Mt===void 0?0:Mt,Jt=l.minHeight,Vt=Jt===void 0?0:Jt,vt=document.createElement("canvas"),We=vt.getContext("2d"),Qt=Ft({aspectRatio:te,
width:oe,height:nt}),Er=Ft({aspectRatio:te,width:Kt,height:Vt},"cover"),Io=Math.min(Qt.width,Math.max(Er.width,Z)),Ro=Math.min(Qt.height,Math.max(Er.height,le)),
Ia=Ft({aspectRatio:g,width:oe,height:nt}),Ra=Ft({aspectRatio:g,width:Kt,height:Vt},"cover"),Na=Math.min(Ia.width,Math.max(Ra.width,h)),La=Math.min(Ia.height,Math.
max(Ra.height,p)),Tc=[-Na/2,-La/2,Na,La];return vt.width=un(Io),vt.height=un(Ro),We.fillStyle=ke,We.fillRect(0,0,Io,Ro),We.save(),We.translate(Io/2,Ro/2),We.rotate(
L*Math.PI/180),We.scale(x,R),We.imageSmoothingEnabled=Ce,We.imageSmoothingQuality=$e,We.drawImage.apply(We,[f].concat(m(Tc.map(function(kc){return Math.floor(un(
kc))})))),We.restore(),vt}var Oa=String.fromCharCode;function mc(f,s,c){var l="";c+=s;for(var g=s;g<c;g+=1)l+=Oa(f.getUint8(g));return l}var pc=/^data:.*,/;function gc(f){
var s=f.replace(pc,""),c=atob(s),l=new ArrayBuffer(c.length),g=new Uint8Array(l);return Se(g,function(h,p){g[p]=c.charCodeAt(p)}),l}function vc(f,s){for(var c=[],
l=8192,g=new Uint8Array(f);g.length>0;)c.push(Oa.apply(null,Sa(g.subarray(0,l)))),g=g.subarray(l);return"data:".concat(s,";base64,").concat(btoa(c.join("")))}function bc(f){
var s=new DataView(f),c;try{var l,g,h;if(s.getUint8(0)===255&&s.getUint8(1)===216)for(var p=s.byteLength,y=2;y+1<p;){if(s.getUint8(y)===255&&s.getUint8(y+1)===225){
g=y;break}y+=1}if(g){var L=g+4,k=g+10;if(mc(s,L,4)==="Exif"){var x=s.getUint16(k);if(l=x===18761,(l||x===19789)&&s.getUint16(k+2,l)===42){var S=s.getUint32(k+4,
l);S>=8&&(h=k+S)}}}if(h){var R=s.getUint16(h,l),te,Z;for(Z=0;Z<R;Z+=1)if(te=h+Z*12+2,s.getUint16(te,l)===274){te+=8,c=s.getUint16(te,l),s.setUint16(te,1,l);break}}}catch{
c=1}return c}function yc(f){var s=0,c=1,l=1;switch(f){case 2:c=-1;break;case 3:s=-180;break;case 4:l=-1;break;case 5:s=90,l=-1;break;case 6:s=90;break;case 7:s=
90,c=-1;break;case 8:s=-90;break}return{rotate:s,scaleX:c,scaleY:l}}var wc={render:function(){this.initContainer(),this.initCanvas(),this.initCropBox(),this.renderCanvas(),
this.cropped&&this.renderCropBox()},initContainer:function(){var s=this.element,c=this.options,l=this.container,g=this.cropper,h=Number(c.minContainerWidth),p=Number(
c.minContainerHeight);Me(g,de),gt(s,de);var y={width:Math.max(l.offsetWidth,h>=0?h:ya),height:Math.max(l.offsetHeight,p>=0?p:wa)};this.containerData=y,Bt(g,{width:y.
width,height:y.height}),Me(s,de),gt(g,de)},initCanvas:function(){var s=this.containerData,c=this.imageData,l=this.options.viewMode,g=Math.abs(c.rotate)%180===90,
h=g?c.naturalHeight:c.naturalWidth,p=g?c.naturalWidth:c.naturalHeight,y=h/p,L=s.width,k=s.height;s.height*y>s.width?l===3?L=s.height*y:k=s.width/y:l===3?k=s.width/
y:L=s.height*y;var x={aspectRatio:y,naturalWidth:h,naturalHeight:p,width:L,height:k};this.canvasData=x,this.limited=l===1||l===2,this.limitCanvas(!0,!0),x.width=
Math.min(Math.max(x.width,x.minWidth),x.maxWidth),x.height=Math.min(Math.max(x.height,x.minHeight),x.maxHeight),x.left=(s.width-x.width)/2,x.top=(s.height-x.height)/
2,x.oldLeft=x.left,x.oldTop=x.top,this.initialCanvasData=se({},x)},limitCanvas:function(s,c){var l=this.options,g=this.containerData,h=this.canvasData,p=this.cropBoxData,
y=l.viewMode,L=h.aspectRatio,k=this.cropped&&p;if(s){var x=Number(l.minCanvasWidth)||0,S=Number(l.minCanvasHeight)||0;y>1?(x=Math.max(x,g.width),S=Math.max(S,g.
height),y===3&&(S*L>x?x=S*L:S=x/L)):y>0&&(x?x=Math.max(x,k?p.width:0):S?S=Math.max(S,k?p.height:0):k&&(x=p.width,S=p.height,S*L>x?x=S*L:S=x/L));var R=Ft({aspectRatio:L,
width:x,height:S});x=R.width,S=R.height,h.minWidth=x,h.minHeight=S,h.maxWidth=1/0,h.maxHeight=1/0}if(c)if(y>(k?0:1)){var te=g.width-h.width,Z=g.height-h.height;
h.minLeft=Math.min(0,te),h.minTop=Math.min(0,Z),h.maxLeft=Math.max(0,te),h.maxTop=Math.max(0,Z),k&&this.limited&&(h.minLeft=Math.min(p.left,p.left+(p.width-h.width)),
h.minTop=Math.min(p.top,p.top+(p.height-h.height)),h.maxLeft=p.left,h.maxTop=p.top,y===2&&(h.width>=g.width&&(h.minLeft=Math.min(0,te),h.maxLeft=Math.max(0,te)),
h.height>=g.height&&(h.minTop=Math.min(0,Z),h.maxTop=Math.max(0,Z))))}else h.minLeft=-h.width,h.minTop=-h.height,h.maxLeft=g.width,h.maxTop=g.height},renderCanvas:function(s,c){
var l=this.canvasData,g=this.imageData;if(c){var h=fc({width:g.naturalWidth*Math.abs(g.scaleX||1),height:g.naturalHeight*Math.abs(g.scaleY||1),degree:g.rotate||
0}),p=h.width,y=h.height,L=l.width*(p/l.naturalWidth),k=l.height*(y/l.naturalHeight);l.left-=(L-l.width)/2,l.top-=(k-l.height)/2,l.width=L,l.height=k,l.aspectRatio=
p/y,l.naturalWidth=p,l.naturalHeight=y,this.limitCanvas(!0,!1)}(l.width>l.maxWidth||l.width<l.minWidth)&&(l.left=l.oldLeft),(l.height>l.maxHeight||l.height<l.minHeight)&&
(l.top=l.oldTop),l.width=Math.min(Math.max(l.width,l.minWidth),l.maxWidth),l.height=Math.min(Math.max(l.height,l.minHeight),l.maxHeight),this.limitCanvas(!1,!0),
l.left=Math.min(Math.max(l.left,l.minLeft),l.maxLeft),l.top=Math.min(Math.max(l.top,l.minTop),l.maxTop),l.oldLeft=l.left,l.oldTop=l.top,Bt(this.canvas,se({width:l.
width,height:l.height},Fn({translateX:l.left,translateY:l.top}))),this.renderImage(s),this.cropped&&this.limited&&this.limitCropBox(!0,!0)},renderImage:function(s){
var c=this.canvasData,l=this.imageData,g=l.naturalWidth*(c.width/c.naturalWidth),h=l.naturalHeight*(c.height/c.naturalHeight);se(l,{width:g,height:h,left:(c.width-
g)/2,top:(c.height-h)/2}),Bt(this.image,se({width:l.width,height:l.height},Fn(se({translateX:l.left,translateY:l.top},l)))),s&&this.output()},initCropBox:function(){
var s=this.options,c=this.canvasData,l=s.aspectRatio||s.initialAspectRatio,g=Number(s.autoCropArea)||.8,h={width:c.width,height:c.height};l&&(c.height*l>c.width?
h.height=h.width/l:h.width=h.height*l),this.cropBoxData=h,this.limitCropBox(!0,!0),h.width=Math.min(Math.max(h.width,h.minWidth),h.maxWidth),h.height=Math.min(Math.
max(h.height,h.minHeight),h.maxHeight),h.width=Math.max(h.minWidth,h.width*g),h.height=Math.max(h.minHeight,h.height*g),h.left=c.left+(c.width-h.width)/2,h.top=
c.top+(c.height-h.height)/2,h.oldLeft=h.left,h.oldTop=h.top,this.initialCropBoxData=se({},h)},limitCropBox:function(s,c){var l=this.options,g=this.containerData,
h=this.canvasData,p=this.cropBoxData,y=this.limited,L=l.aspectRatio;if(s){var k=Number(l.minCropBoxWidth)||0,x=Number(l.minCropBoxHeight)||0,S=y?Math.min(g.width,
h.width,h.width+h.left,g.width-h.left):g.width,R=y?Math.min(g.height,h.height,h.height+h.top,g.height-h.top):g.height;k=Math.min(k,g.width),x=Math.min(x,g.height),
L&&(k&&x?x*L>k?x=k/L:k=x*L:k?x=k/L:x&&(k=x*L),R*L>S?R=S/L:S=R*L),p.minWidth=Math.min(k,S),p.minHeight=Math.min(x,R),p.maxWidth=S,p.maxHeight=R}c&&(y?(p.minLeft=
Math.max(0,h.left),p.minTop=Math.max(0,h.top),p.maxLeft=Math.min(g.width,h.left+h.width)-p.width,p.maxTop=Math.min(g.height,h.top+h.height)-p.height):(p.minLeft=
0,p.minTop=0,p.maxLeft=g.width-p.width,p.maxTop=g.height-p.height))},renderCropBox:function(){var s=this.options,c=this.containerData,l=this.cropBoxData;(l.width>
l.maxWidth||l.width<l.minWidth)&&(l.left=l.oldLeft),(l.height>l.maxHeight||l.height<l.minHeight)&&(l.top=l.oldTop),l.width=Math.min(Math.max(l.width,l.minWidth),
l.maxWidth),l.height=Math.min(Math.max(l.height,l.minHeight),l.maxHeight),this.limitCropBox(!1,!0),l.left=Math.min(Math.max(l.left,l.minLeft),l.maxLeft),l.top=Math.
min(Math.max(l.top,l.minTop),l.maxTop),l.oldLeft=l.left,l.oldTop=l.top,s.movable&&s.cropBoxMovable&&Bn(this.face,pt,l.width>=c.width&&l.height>=c.height?b:T),Bt(
this.cropBox,se({width:l.width,height:l.height},Fn({translateX:l.left,translateY:l.top}))),this.cropped&&this.limited&&this.limitCanvas(!0,!0),this.disabled||this.
output()},output:function(){this.preview(),fn(this.element,je,this.getData())}},Ec={initPreview:function(){var s=this.element,c=this.crossOrigin,l=this.options.
preview,g=c?this.crossOriginUrl:this.url,h=s.alt||"The image to preview",p=document.createElement("img");if(c&&(p.crossOrigin=c),p.src=g,p.alt=h,this.viewBox.appendChild(
p),this.viewBoxImage=p,!!l){var y=l;typeof l=="string"?y=s.ownerDocument.querySelectorAll(l):l.querySelector&&(y=[l]),this.previews=y,Se(y,function(L){var k=document.
createElement("img");Bn(L,kt,{width:L.offsetWidth,height:L.offsetHeight,html:L.innerHTML}),c&&(k.crossOrigin=c),k.src=g,k.alt=h,k.style.cssText='display:block;w\
idth:100%;height:auto;min-width:0!important;min-height:0!important;max-width:none!important;max-height:none!important;image-orientation:0deg!important;"',L.innerHTML=
"",L.appendChild(k)})}},resetPreview:function(){Se(this.previews,function(s){var c=Oo(s,kt);Bt(s,{width:c.width,height:c.height}),s.innerHTML=c.html,lc(s,kt)})},
preview:function(){var s=this.imageData,c=this.canvasData,l=this.cropBoxData,g=l.width,h=l.height,p=s.width,y=s.height,L=l.left-c.left-s.left,k=l.top-c.top-s.top;
!this.cropped||this.disabled||(Bt(this.viewBoxImage,se({width:p,height:y},Fn(se({translateX:-L,translateY:-k},s)))),Se(this.previews,function(x){var S=Oo(x,kt),
R=S.width,te=S.height,Z=R,le=te,re=1;g&&(re=R/g,le=h*re),h&&le>te&&(re=te/h,Z=g*re,le=te),Bt(x,{width:Z,height:le}),Bt(x.getElementsByTagName("img")[0],se({width:p*
re,height:y*re},Fn(se({translateX:-L*re,translateY:-k*re},s))))}))}},xc={bind:function(){var s=this.element,c=this.options,l=this.cropper;Ve(c.cropstart)&&tt(s,
Do,c.cropstart),Ve(c.cropmove)&&tt(s,Co,c.cropmove),Ve(c.cropend)&&tt(s,So,c.cropend),Ve(c.crop)&&tt(s,je,c.crop),Ve(c.zoom)&&tt(s,Ao,c.zoom),tt(l,fa,this.onCropStart=
this.cropStart.bind(this)),c.zoomable&&c.zoomOnWheel&&tt(l,va,this.onWheel=this.wheel.bind(this),{passive:!1,capture:!0}),c.toggleDragModeOnDblclick&&tt(l,da,this.
onDblclick=this.dblclick.bind(this)),tt(s.ownerDocument,ha,this.onCropMove=this.cropMove.bind(this)),tt(s.ownerDocument,ma,this.onCropEnd=this.cropEnd.bind(this)),
c.responsive&&tt(window,ga,this.onResize=this.resize.bind(this))},unbind:function(){var s=this.element,c=this.options,l=this.cropper;Ve(c.cropstart)&&st(s,Do,c.
cropstart),Ve(c.cropmove)&&st(s,Co,c.cropmove),Ve(c.cropend)&&st(s,So,c.cropend),Ve(c.crop)&&st(s,je,c.crop),Ve(c.zoom)&&st(s,Ao,c.zoom),st(l,fa,this.onCropStart),
c.zoomable&&c.zoomOnWheel&&st(l,va,this.onWheel,{passive:!1,capture:!0}),c.toggleDragModeOnDblclick&&st(l,da,this.onDblclick),st(s.ownerDocument,ha,this.onCropMove),
st(s.ownerDocument,ma,this.onCropEnd),c.responsive&&st(window,ga,this.onResize)}},Sc={resize:function(){if(!this.disabled){var s=this.options,c=this.container,l=this.
containerData,g=c.offsetWidth/l.width,h=c.offsetHeight/l.height,p=Math.abs(g-1)>Math.abs(h-1)?g:h;if(p!==1){var y,L;s.restore&&(y=this.getCanvasData(),L=this.getCropBoxData()),
this.render(),s.restore&&(this.setCanvasData(Se(y,function(k,x){y[x]=k*p})),this.setCropBoxData(Se(L,function(k,x){L[x]=k*p})))}}},dblclick:function(){this.disabled||
this.options.dragMode===pe||this.setDragMode(ac(this.dragBox,Le)?ne:_n)},wheel:function(s){var c=this,l=Number(this.options.wheelZoomRatio)||.1,g=1;this.disabled||
(s.preventDefault(),!this.wheeling&&(this.wheeling=!0,setTimeout(function(){c.wheeling=!1},50),s.deltaY?g=s.deltaY>0?1:-1:s.wheelDelta?g=-s.wheelDelta/120:s.detail&&
(g=s.detail>0?1:-1),this.zoom(-g*l,s)))},cropStart:function(s){var c=s.buttons,l=s.button;if(!(this.disabled||(s.type==="mousedown"||s.type==="pointerdown"&&s.pointerType===
"mouse")&&(K(c)&&c!==1||K(l)&&l!==0||s.ctrlKey))){var g=this.options,h=this.pointers,p;s.changedTouches?Se(s.changedTouches,function(y){h[y.identifier]=wr(y)}):
h[s.pointerId||0]=wr(s),Object.keys(h).length>1&&g.zoomable&&g.zoomOnTouch?p=N:p=Oo(s.target,pt),Kl.test(p)&&fn(this.element,Do,{originalEvent:s,action:p})!==!1&&
(s.preventDefault(),this.action=p,this.cropping=!1,p===E&&(this.cropping=!0,Me(this.dragBox,He)))}},cropMove:function(s){var c=this.action;if(!(this.disabled||!c)){
var l=this.pointers;s.preventDefault(),fn(this.element,Co,{originalEvent:s,action:c})!==!1&&(s.changedTouches?Se(s.changedTouches,function(g){se(l[g.identifier]||
{},wr(g,!0))}):se(l[s.pointerId||0]||{},wr(s,!0)),this.change(s))}},cropEnd:function(s){if(!this.disabled){var c=this.action,l=this.pointers;s.changedTouches?Se(
s.changedTouches,function(g){delete l[g.identifier]}):delete l[s.pointerId||0],c&&(s.preventDefault(),Object.keys(l).length||(this.action=""),this.cropping&&(this.
cropping=!1,dn(this.dragBox,He,this.cropped&&this.options.modal)),fn(this.element,So,{originalEvent:s,action:c}))}}},Cc={change:function(s){var c=this.options,l=this.
canvasData,g=this.containerData,h=this.cropBoxData,p=this.pointers,y=this.action,L=c.aspectRatio,k=h.left,x=h.top,S=h.width,R=h.height,te=k+S,Z=x+R,le=0,re=0,ke=g.
width,Ie=g.height,Ce=!0,Ot;!L&&s.shiftKey&&(L=S&&R?S/R:1),this.limited&&(le=h.minLeft,re=h.minTop,ke=le+Math.min(g.width,l.width,l.left+l.width),Ie=re+Math.min(
g.height,l.height,l.top+l.height));var $e=p[Object.keys(p)[0]],H={x:$e.endX-$e.startX,y:$e.endY-$e.startY},oe=function(nt){switch(nt){case O:te+H.x>ke&&(H.x=ke-
te);break;case _:k+H.x<le&&(H.x=le-k);break;case V:x+H.y<re&&(H.y=re-x);break;case F:Z+H.y>Ie&&(H.y=Ie-Z);break}};switch(y){case T:k+=H.x,x+=H.y;break;case O:if(H.
x>=0&&(te>=ke||L&&(x<=re||Z>=Ie))){Ce=!1;break}oe(O),S+=H.x,S<0&&(y=_,S=-S,k-=S),L&&(R=S/L,x+=(h.height-R)/2);break;case V:if(H.y<=0&&(x<=re||L&&(k<=le||te>=ke))){
Ce=!1;break}oe(V),R-=H.y,x+=H.y,R<0&&(y=F,R=-R,x-=R),L&&(S=R*L,k+=(h.width-S)/2);break;case _:if(H.x<=0&&(k<=le||L&&(x<=re||Z>=Ie))){Ce=!1;break}oe(_),S-=H.x,k+=
H.x,S<0&&(y=O,S=-S,k-=S),L&&(R=S/L,x+=(h.height-R)/2);break;case F:if(H.y>=0&&(Z>=Ie||L&&(k<=le||te>=ke))){Ce=!1;break}oe(F),R+=H.y,R<0&&(y=V,R=-R,x-=R),L&&(S=R*
L,k+=(h.width-S)/2);break;case j:if(L){if(H.y<=0&&(x<=re||te>=ke)){Ce=!1;break}oe(V),R-=H.y,x+=H.y,S=R*L}else oe(V),oe(O),H.x>=0?te<ke?S+=H.x:H.y<=0&&x<=re&&(Ce=
!1):S+=H.x,H.y<=0?x>re&&(R-=H.y,x+=H.y):(R-=H.y,x+=H.y);S<0&&R<0?(y=ae,R=-R,S=-S,x-=R,k-=S):S<0?(y=G,S=-S,k-=S):R<0&&(y=xe,R=-R,x-=R);break;case G:if(L){if(H.y<=
0&&(x<=re||k<=le)){Ce=!1;break}oe(V),R-=H.y,x+=H.y,S=R*L,k+=h.width-S}else oe(V),oe(_),H.x<=0?k>le?(S-=H.x,k+=H.x):H.y<=0&&x<=re&&(Ce=!1):(S-=H.x,k+=H.x),H.y<=0?
x>re&&(R-=H.y,x+=H.y):(R-=H.y,x+=H.y);S<0&&R<0?(y=xe,R=-R,S=-S,x-=R,k-=S):S<0?(y=j,S=-S,k-=S):R<0&&(y=ae,R=-R,x-=R);break;case ae:if(L){if(H.x<=0&&(k<=le||Z>=Ie)){
Ce=!1;break}oe(_),S-=H.x,k+=H.x,R=S/L}else oe(F),oe(_),H.x<=0?k>le?(S-=H.x,k+=H.x):H.y>=0&&Z>=Ie&&(Ce=!1):(S-=H.x,k+=H.x),H.y>=0?Z<Ie&&(R+=H.y):R+=H.y;S<0&&R<0?
(y=j,R=-R,S=-S,x-=R,k-=S):S<0?(y=xe,S=-S,k-=S):R<0&&(y=G,R=-R,x-=R);break;case xe:if(L){if(H.x>=0&&(te>=ke||Z>=Ie)){Ce=!1;break}oe(O),S+=H.x,R=S/L}else oe(F),oe(
O),H.x>=0?te<ke?S+=H.x:H.y>=0&&Z>=Ie&&(Ce=!1):S+=H.x,H.y>=0?Z<Ie&&(R+=H.y):R+=H.y;S<0&&R<0?(y=G,R=-R,S=-S,x-=R,k-=S):S<0?(y=ae,S=-S,k-=S):R<0&&(y=j,R=-R,x-=R);break;case b:
this.move(H.x,H.y),Ce=!1;break;case N:this.zoom(uc(p),s),Ce=!1;break;case E:if(!H.x||!H.y){Ce=!1;break}Ot=Aa(this.cropper),k=$e.startX-Ot.left,x=$e.startY-Ot.top,
S=h.minWidth,R=h.minHeight,H.x>0?y=H.y>0?xe:j:H.x<0&&(k-=S,y=H.y>0?ae:G),H.y<0&&(x-=R),this.cropped||(gt(this.cropBox,de),this.cropped=!0,this.limited&&this.limitCropBox(
!0,!0));break}Ce&&(h.width=S,h.height=R,h.left=k,h.top=x,this.action=y,this.renderCropBox()),Se(p,function(Oe){Oe.startX=Oe.endX,Oe.startY=Oe.endY})}},Dc={crop:function(){
return this.ready&&!this.cropped&&!this.disabled&&(this.cropped=!0,this.limitCropBox(!0,!0),this.options.modal&&Me(this.dragBox,He),gt(this.cropBox,de),this.setCropBoxData(
this.initialCropBoxData)),this},reset:function(){return this.ready&&!this.disabled&&(this.imageData=se({},this.initialImageData),this.canvasData=se({},this.initialCanvasData),
this.cropBoxData=se({},this.initialCropBoxData),this.renderCanvas(),this.cropped&&this.renderCropBox()),this},clear:function(){return this.cropped&&!this.disabled&&
(se(this.cropBoxData,{left:0,top:0,width:0,height:0}),this.cropped=!1,this.renderCropBox(),this.limitCanvas(!0,!0),this.renderCanvas(),gt(this.dragBox,He),Me(this.
cropBox,de)),this},replace:function(s){var c=arguments.length>1&&arguments[1]!==void 0?arguments[1]:!1;return!this.disabled&&s&&(this.isImg&&(this.element.src=s),
c?(this.url=s,this.image.src=s,this.ready&&(this.viewBoxImage.src=s,Se(this.previews,function(l){l.getElementsByTagName("img")[0].src=s}))):(this.isImg&&(this.replaced=
!0),this.options.data=null,this.uncreate(),this.load(s))),this},enable:function(){return this.ready&&this.disabled&&(this.disabled=!1,gt(this.cropper,we)),this},
disable:function(){return this.ready&&!this.disabled&&(this.disabled=!0,Me(this.cropper,we)),this},destroy:function(){var s=this.element;return s[v]?(s[v]=void 0,
this.isImg&&this.replaced&&(s.src=this.originalUrl),this.uncreate(),this):this},move:function(s){var c=arguments.length>1&&arguments[1]!==void 0?arguments[1]:s,
l=this.canvasData,g=l.left,h=l.top;return this.moveTo(To(s)?s:g+Number(s),To(c)?c:h+Number(c))},moveTo:function(s){var c=arguments.length>1&&arguments[1]!==void 0?
arguments[1]:s,l=this.canvasData,g=!1;return s=Number(s),c=Number(c),this.ready&&!this.disabled&&this.options.movable&&(K(s)&&(l.left=s,g=!0),K(c)&&(l.top=c,g=!0),
g&&this.renderCanvas(!0)),this},zoom:function(s,c){var l=this.canvasData;return s=Number(s),s<0?s=1/(1-s):s=1+s,this.zoomTo(l.width*s/l.naturalWidth,null,c)},zoomTo:function(s,c,l){
var g=this.options,h=this.canvasData,p=h.width,y=h.height,L=h.naturalWidth,k=h.naturalHeight;if(s=Number(s),s>=0&&this.ready&&!this.disabled&&g.zoomable){var x=L*
s,S=k*s;if(fn(this.element,Ao,{ratio:s,oldRatio:p/L,originalEvent:l})===!1)return this;if(l){var R=this.pointers,te=Aa(this.cropper),Z=R&&Object.keys(R).length?
dc(R):{pageX:l.pageX,pageY:l.pageY};h.left-=(x-p)*((Z.pageX-te.left-h.left)/p),h.top-=(S-y)*((Z.pageY-te.top-h.top)/y)}else cn(c)&&K(c.x)&&K(c.y)?(h.left-=(x-p)*
((c.x-h.left)/p),h.top-=(S-y)*((c.y-h.top)/y)):(h.left-=(x-p)/2,h.top-=(S-y)/2);h.width=x,h.height=S,this.renderCanvas(!0)}return this},rotate:function(s){return this.
rotateTo((this.imageData.rotate||0)+Number(s))},rotateTo:function(s){return s=Number(s),K(s)&&this.ready&&!this.disabled&&this.options.rotatable&&(this.imageData.
rotate=s%360,this.renderCanvas(!0,!0)),this},scaleX:function(s){var c=this.imageData.scaleY;return this.scale(s,K(c)?c:1)},scaleY:function(s){var c=this.imageData.
scaleX;return this.scale(K(c)?c:1,s)},scale:function(s){var c=arguments.length>1&&arguments[1]!==void 0?arguments[1]:s,l=this.imageData,g=!1;return s=Number(s),
c=Number(c),this.ready&&!this.disabled&&this.options.scalable&&(K(s)&&(l.scaleX=s,g=!0),K(c)&&(l.scaleY=c,g=!0),g&&this.renderCanvas(!0,!0)),this},getData:function(){
var s=arguments.length>0&&arguments[0]!==void 0?arguments[0]:!1,c=this.options,l=this.imageData,g=this.canvasData,h=this.cropBoxData,p;if(this.ready&&this.cropped){
p={x:h.left-g.left,y:h.top-g.top,width:h.width,height:h.height};var y=l.width/l.naturalWidth;if(Se(p,function(x,S){p[S]=x/y}),s){var L=Math.round(p.y+p.height),
k=Math.round(p.x+p.width);p.x=Math.round(p.x),p.y=Math.round(p.y),p.width=k-p.x,p.height=L-p.y}}else p={x:0,y:0,width:0,height:0};return c.rotatable&&(p.rotate=
l.rotate||0),c.scalable&&(p.scaleX=l.scaleX||1,p.scaleY=l.scaleY||1),p},setData:function(s){var c=this.options,l=this.imageData,g=this.canvasData,h={};if(this.ready&&
!this.disabled&&cn(s)){var p=!1;c.rotatable&&K(s.rotate)&&s.rotate!==l.rotate&&(l.rotate=s.rotate,p=!0),c.scalable&&(K(s.scaleX)&&s.scaleX!==l.scaleX&&(l.scaleX=
s.scaleX,p=!0),K(s.scaleY)&&s.scaleY!==l.scaleY&&(l.scaleY=s.scaleY,p=!0)),p&&this.renderCanvas(!0,!0);var y=l.width/l.naturalWidth;K(s.x)&&(h.left=s.x*y+g.left),
K(s.y)&&(h.top=s.y*y+g.top),K(s.width)&&(h.width=s.width*y),K(s.height)&&(h.height=s.height*y),this.setCropBoxData(h)}return this},getContainerData:function(){return this.
ready?se({},this.containerData):{}},getImageData:function(){return this.sized?se({},this.imageData):{}},getCanvasData:function(){var s=this.canvasData,c={};return this.
ready&&Se(["left","top","width","height","naturalWidth","naturalHeight"],function(l){c[l]=s[l]}),c},setCanvasData:function(s){var c=this.canvasData,l=c.aspectRatio;
return this.ready&&!this.disabled&&cn(s)&&(K(s.left)&&(c.left=s.left),K(s.top)&&(c.top=s.top),K(s.width)?(c.width=s.width,c.height=s.width/l):K(s.height)&&(c.height=
s.height,c.width=s.height*l),this.renderCanvas(!0)),this},getCropBoxData:function(){var s=this.cropBoxData,c;return this.ready&&this.cropped&&(c={left:s.left,top:s.
top,width:s.width,height:s.height}),c||{}},setCropBoxData:function(s){var c=this.cropBoxData,l=this.options.aspectRatio,g,h;return this.ready&&this.cropped&&!this.
disabled&&cn(s)&&(K(s.left)&&(c.left=s.left),K(s.top)&&(c.top=s.top),K(s.width)&&s.width!==c.width&&(g=!0,c.width=s.width),K(s.height)&&s.height!==c.height&&(h=
!0,c.height=s.height),l&&(g?c.height=c.width/l:h&&(c.width=c.height*l)),this.renderCropBox()),this},getCroppedCanvas:function(){var s=arguments.length>0&&arguments[0]!==
void 0?arguments[0]:{};if(!this.ready||!window.HTMLCanvasElement)return null;var c=this.canvasData,l=hc(this.image,this.imageData,c,s);if(!this.cropped)return l;
var g=this.getData(s.rounded),h=g.x,p=g.y,y=g.width,L=g.height,k=l.width/Math.floor(c.naturalWidth);k!==1&&(h*=k,p*=k,y*=k,L*=k);var x=y/L,S=Ft({aspectRatio:x,width:s.
maxWidth||1/0,height:s.maxHeight||1/0}),R=Ft({aspectRatio:x,width:s.minWidth||0,height:s.minHeight||0},"cover"),te=Ft({aspectRatio:x,width:s.width||(k!==1?l.width:
y),height:s.height||(k!==1?l.height:L)}),Z=te.width,le=te.height;Z=Math.min(S.width,Math.max(R.width,Z)),le=Math.min(S.height,Math.max(R.height,le));var re=document.
createElement("canvas"),ke=re.getContext("2d");re.width=un(Z),re.height=un(le),ke.fillStyle=s.fillColor||"transparent",ke.fillRect(0,0,Z,le);var Ie=s.imageSmoothingEnabled,
Ce=Ie===void 0?!0:Ie,Ot=s.imageSmoothingQuality;ke.imageSmoothingEnabled=Ce,Ot&&(ke.imageSmoothingQuality=Ot);var $e=l.width,H=l.height,oe=h,Oe=p,nt,Mt,Kt,Jt,Vt,
vt;oe<=-y||oe>$e?(oe=0,nt=0,Kt=0,Vt=0):oe<=0?(Kt=-oe,oe=0,nt=Math.min($e,y+oe),Vt=nt):oe<=$e&&(Kt=0,nt=Math.min(y,$e-oe),Vt=nt),nt<=0||Oe<=-L||Oe>H?(Oe=0,Mt=0,Jt=
0,vt=0):Oe<=0?(Jt=-Oe,Oe=0,Mt=Math.min(H,L+Oe),vt=Mt):Oe<=H&&(Jt=0,Mt=Math.min(L,H-Oe),vt=Mt);var We=[oe,Oe,nt,Mt];if(Vt>0&&vt>0){var Qt=Z/y;We.push(Kt*Qt,Jt*Qt,
Vt*Qt,vt*Qt)}return ke.drawImage.apply(ke,[l].concat(m(We.map(function(Er){return Math.floor(un(Er))})))),re},setAspectRatio:function(s){var c=this.options;return!this.
disabled&&!To(s)&&(c.aspectRatio=Math.max(0,s)||NaN,this.ready&&(this.initCropBox(),this.cropped&&this.renderCropBox())),this},setDragMode:function(s){var c=this.
options,l=this.dragBox,g=this.face;if(this.ready&&!this.disabled){var h=s===_n,p=c.movable&&s===ne;s=h||p?s:pe,c.dragMode=s,Bn(l,pt,s),dn(l,Le,h),dn(l,me,p),c.cropBoxMovable||
(Bn(g,pt,s),dn(g,Le,h),dn(g,me,p))}return this}},Ac=q.Cropper,Ma=(function(){function f(s){var c=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{};if(i(
this,f),!s||!Zl.test(s.tagName))throw new Error("The first argument is required and must be an <img> or <canvas> element.");this.element=s,this.options=se({},Ea,
cn(c)&&c),this.cropped=!1,this.disabled=!1,this.pointers={},this.ready=!1,this.reloading=!1,this.replaced=!1,this.sized=!1,this.sizing=!1,this.init()}return u(f,
[{key:"init",value:function(){var c=this.element,l=c.tagName.toLowerCase(),g;if(!c[v]){if(c[v]=this,l==="img"){if(this.isImg=!0,g=c.getAttribute("src")||"",this.
originalUrl=g,!g)return;g=c.src}else l==="canvas"&&window.HTMLCanvasElement&&(g=c.toDataURL());this.load(g)}}},{key:"load",value:function(c){var l=this;if(c){this.
url=c,this.imageData={};var g=this.element,h=this.options;if(!h.rotatable&&!h.scalable&&(h.checkOrientation=!1),!h.checkOrientation||!window.ArrayBuffer){this.clone();
return}if(Jl.test(c)){Ql.test(c)?this.read(gc(c)):this.clone();return}var p=new XMLHttpRequest,y=this.clone.bind(this);this.reloading=!0,this.xhr=p,p.onabort=y,
p.onerror=y,p.ontimeout=y,p.onprogress=function(){p.getResponseHeader("content-type")!==ba&&p.abort()},p.onload=function(){l.read(p.response)},p.onloadend=function(){
l.reloading=!1,l.xhr=null},h.checkCrossOrigin&&Ta(c)&&g.crossOrigin&&(c=ka(c)),p.open("GET",c,!0),p.responseType="arraybuffer",p.withCredentials=g.crossOrigin===
"use-credentials",p.send()}}},{key:"read",value:function(c){var l=this.options,g=this.imageData,h=bc(c),p=0,y=1,L=1;if(h>1){this.url=vc(c,ba);var k=yc(h);p=k.rotate,
y=k.scaleX,L=k.scaleY}l.rotatable&&(g.rotate=p),l.scalable&&(g.scaleX=y,g.scaleY=L),this.clone()}},{key:"clone",value:function(){var c=this.element,l=this.url,g=c.
crossOrigin,h=l;this.options.checkCrossOrigin&&Ta(l)&&(g||(g="anonymous"),h=ka(l)),this.crossOrigin=g,this.crossOriginUrl=h;var p=document.createElement("img");
g&&(p.crossOrigin=g),p.src=h||l,p.alt=c.alt||"The image to crop",this.image=p,p.onload=this.start.bind(this),p.onerror=this.stop.bind(this),Me(p,sn),c.parentNode.
insertBefore(p,c.nextSibling)}},{key:"start",value:function(){var c=this,l=this.image;l.onload=null,l.onerror=null,this.sizing=!0;var g=q.navigator&&/(?:iPad|iPhone|iPod).*?AppleWebKit/i.
test(q.navigator.userAgent),h=function(k,x){se(c.imageData,{naturalWidth:k,naturalHeight:x,aspectRatio:k/x}),c.initialImageData=se({},c.imageData),c.sizing=!1,c.
sized=!0,c.build()};if(l.naturalWidth&&!g){h(l.naturalWidth,l.naturalHeight);return}var p=document.createElement("img"),y=document.body||document.documentElement;
this.sizingImage=p,p.onload=function(){h(p.width,p.height),g||y.removeChild(p)},p.src=l.src,g||(p.style.cssText="left:0;max-height:none!important;max-width:none\
!important;min-height:0!important;min-width:0!important;opacity:0;position:absolute;top:0;z-index:-1;",y.appendChild(p))}},{key:"stop",value:function(){var c=this.
image;c.onload=null,c.onerror=null,c.parentNode.removeChild(c),this.image=null}},{key:"build",value:function(){if(!(!this.sized||this.ready)){var c=this.element,
l=this.options,g=this.image,h=c.parentNode,p=document.createElement("div");p.innerHTML=ec;var y=p.querySelector(".".concat(v,"-container")),L=y.querySelector(".".
concat(v,"-canvas")),k=y.querySelector(".".concat(v,"-drag-box")),x=y.querySelector(".".concat(v,"-crop-box")),S=x.querySelector(".".concat(v,"-face"));this.container=
h,this.cropper=y,this.canvas=L,this.dragBox=k,this.cropBox=x,this.viewBox=y.querySelector(".".concat(v,"-view-box")),this.face=S,L.appendChild(g),Me(c,de),h.insertBefore(
y,c.nextSibling),gt(g,sn),this.initPreview(),this.bind(),l.initialAspectRatio=Math.max(0,l.initialAspectRatio)||NaN,l.aspectRatio=Math.max(0,l.aspectRatio)||NaN,
l.viewMode=Math.max(0,Math.min(3,Math.round(l.viewMode)))||0,Me(x,de),l.guides||Me(x.getElementsByClassName("".concat(v,"-dashed")),de),l.center||Me(x.getElementsByClassName(
"".concat(v,"-center")),de),l.background&&Me(y,"".concat(v,"-bg")),l.highlight||Me(S,ln),l.cropBoxMovable&&(Me(S,me),Bn(S,pt,T)),l.cropBoxResizable||(Me(x.getElementsByClassName(
"".concat(v,"-line")),de),Me(x.getElementsByClassName("".concat(v,"-point")),de)),this.render(),this.ready=!0,this.setDragMode(l.dragMode),l.autoCrop&&this.crop(),
this.setData(l.data),Ve(l.ready)&&tt(c,pa,l.ready,{once:!0}),fn(c,pa)}}},{key:"unbuild",value:function(){if(this.ready){this.ready=!1,this.unbind(),this.resetPreview();
var c=this.cropper.parentNode;c&&c.removeChild(this.cropper),gt(this.element,de)}}},{key:"uncreate",value:function(){this.ready?(this.unbuild(),this.ready=!1,this.
cropped=!1):this.sizing?(this.sizingImage.onload=null,this.sizing=!1,this.sized=!1):this.reloading?(this.xhr.onabort=null,this.xhr.abort()):this.image&&this.stop()}}],
[{key:"noConflict",value:function(){return window.Cropper=Ac,f}},{key:"setDefaults",value:function(c){se(Ea,cn(c)&&c)}}])})();return se(Ma.prototype,wc,Ec,xc,Sc,
Cc,Dc),Ma}))});var qc=(function(){"use strict";let htmx={onLoad:null,process:null,on:null,off:null,trigger:null,ajax:null,find:null,findAll:null,closest:null,values:function(e,t){
return getInputValues(e,t||"post").values},remove:null,addClass:null,removeClass:null,toggleClass:null,takeClass:null,swap:null,defineExtension:null,removeExtension:null,
logAll:null,logNone:null,logger:null,config:{historyEnabled:!0,historyCacheSize:10,refreshOnHistoryMiss:!1,defaultSwapStyle:"innerHTML",defaultSwapDelay:0,defaultSettleDelay:20,
includeIndicatorStyles:!0,indicatorClass:"htmx-indicator",requestClass:"htmx-request",addedClass:"htmx-added",settlingClass:"htmx-settling",swappingClass:"htmx-\
swapping",allowEval:!0,allowScriptTags:!0,inlineScriptNonce:"",inlineStyleNonce:"",attributesToSettle:["class","style","width","height"],withCredentials:!1,timeout:0,
wsReconnectDelay:"full-jitter",wsBinaryType:"blob",disableSelector:"[hx-disable], [data-hx-disable]",scrollBehavior:"instant",defaultFocusScroll:!1,getCacheBusterParam:!1,
globalViewTransitions:!1,methodsThatUseUrlParams:["get","delete"],selfRequestsOnly:!0,ignoreTitle:!1,scrollIntoViewOnBoost:!0,triggerSpecsCache:null,disableInheritance:!1,
responseHandling:[{code:"204",swap:!1},{code:"[23]..",swap:!0},{code:"[45]..",swap:!1,error:!0}],allowNestedOobSwaps:!0,historyRestoreAsHxRequest:!0,reportValidityOfForms:!1},
parseInterval:null,location,_:null,version:"2.0.10"};htmx.onLoad=onLoadHelper,htmx.process=processNode,htmx.on=addEventListenerImpl,htmx.off=removeEventListenerImpl,
htmx.trigger=triggerEvent,htmx.ajax=ajaxHelper,htmx.find=find,htmx.findAll=findAll,htmx.closest=closest,htmx.remove=removeElement,htmx.addClass=addClassToElement,
htmx.removeClass=removeClassFromElement,htmx.toggleClass=toggleClassOnElement,htmx.takeClass=takeClassForElement,htmx.swap=swap,htmx.defineExtension=defineExtension,
htmx.removeExtension=removeExtension,htmx.logAll=logAll,htmx.logNone=logNone,htmx.parseInterval=parseInterval,htmx._=internalEval;let internalAPI={addTriggerHandler,
bodyContains,canAccessLocalStorage,findThisElement,filterValues,swap,hasAttribute,getAttributeValue,getClosestAttributeValue,getClosestMatch,getExpressionVars,getHeaders,
getInputValues,getInternalData,getSwapSpecification,getTriggerSpecs,getTarget,makeFragment,mergeObjects,makeSettleInfo,oobSwap,querySelectorExt,settleImmediately,
shouldCancel,triggerEvent,triggerErrorEvent,withExtensions},VERBS=["get","post","put","delete","patch"],VERB_SELECTOR=VERBS.map(function(e){return"[hx-"+e+"], [\
data-hx-"+e+"]"}).join(", ");function parseInterval(e){if(e==null)return;let t=NaN;return e.slice(-2)=="ms"?t=parseFloat(e.slice(0,-2)):e.slice(-1)=="s"?t=parseFloat(
e.slice(0,-1))*1e3:e.slice(-1)=="m"?t=parseFloat(e.slice(0,-1))*1e3*60:t=parseFloat(e),isNaN(t)?void 0:t}function getRawAttribute(e,t){return e instanceof Element&&
e.getAttribute(t)}function hasAttribute(e,t){return!!e.hasAttribute&&(e.hasAttribute(t)||e.hasAttribute("data-"+t))}function getAttributeValue(e,t){return getRawAttribute(
e,t)||getRawAttribute(e,"data-"+t)}function parentElt(e){let t=e.parentElement;return!t&&e.parentNode instanceof ShadowRoot?e.parentNode:t}function getDocument(){
return document}function getRootNode(e,t){return e.getRootNode?e.getRootNode({composed:t}):getDocument()}function getClosestMatch(e,t){for(;e&&!t(e);)e=parentElt(
e);return e||null}function getAttributeValueWithDisinheritance(e,t,n){let r=getAttributeValue(t,n),o=getAttributeValue(t,"hx-disinherit");var i=getAttributeValue(
t,"hx-inherit");if(e!==t){if(htmx.config.disableInheritance)return i&&(i==="*"||i.split(" ").indexOf(n)>=0)?r:null;if(o&&(o==="*"||o.split(" ").indexOf(n)>=0))return"\
unset"}return r}function getClosestAttributeValue(e,t){let n=null;if(getClosestMatch(e,function(r){return!!(n=getAttributeValueWithDisinheritance(e,asElement(r),
t))}),n!=="unset")return n}function matches(e,t){return e instanceof Element&&e.matches(t)}function getStartTag(e){let n=/<([a-z][^\/\0>\x20\t\r\n\f]*)/i.exec(e);
return n?n[1].toLowerCase():""}function parseHTML(e){return"parseHTMLUnsafe"in Document?Document.parseHTMLUnsafe(e):new DOMParser().parseFromString(e,"text/html")}
function takeChildrenFor(e,t){for(;t.childNodes.length>0;)e.append(t.childNodes[0])}function duplicateScript(e){let t=getDocument().createElement("script");return forEach(
e.attributes,function(n){t.setAttribute(n.name,n.value)}),t.textContent=e.textContent,t.async=!1,htmx.config.inlineScriptNonce&&(t.nonce=htmx.config.inlineScriptNonce),
t}function isJavaScriptScriptNode(e){return e.matches("script")&&(e.type==="text/javascript"||e.type==="module"||e.type==="")}function normalizeScriptTags(e){Array.
from(e.querySelectorAll("script")).forEach(t=>{if(isJavaScriptScriptNode(t)){let n=duplicateScript(t),r=t.parentNode;try{r.insertBefore(n,t)}catch(o){logError(o)}finally{
t.remove()}}})}function makeFragment(e){let t=e.replace(/<head(\s[^>]*)?>[\s\S]*?<\/head>/i,""),n=getStartTag(t),r;if(n==="html"){r=new DocumentFragment;let i=parseHTML(
e);takeChildrenFor(r,i.body),r.title=i.title}else if(n==="body"){r=new DocumentFragment;let i=parseHTML(t);takeChildrenFor(r,i.body),r.title=i.title}else{let i=parseHTML(
'<body><template class="internal-htmx-wrapper">'+t+"</template></body>");r=i.querySelector("template").content,r.title=i.title;var o=r.querySelector("title");o&&
o.parentNode===r&&(o.remove(),r.title=o.innerText)}return r&&(htmx.config.allowScriptTags?normalizeScriptTags(r):r.querySelectorAll("script").forEach(i=>i.remove())),
r}function maybeCall(e){e&&e()}function isType(e,t){return Object.prototype.toString.call(e)==="[object "+t+"]"}function isFunction(e){return typeof e=="functio\
n"}function isRawObject(e){return isType(e,"Object")}function getInternalData(e){let t="htmx-internal-data",n=e[t];return n||(n=e[t]={}),n}function toArray(e){let t=[];
if(e)for(let n=0;n<e.length;n++)t.push(e[n]);return t}function forEach(e,t){if(e)for(let n=0;n<e.length;n++)t(e[n])}function isScrolledIntoView(e){let t=e.getBoundingClientRect(),
n=t.top,r=t.bottom;return n<window.innerHeight&&r>=0}function bodyContains(e){return e.getRootNode({composed:!0})===document}function splitOnWhitespace(e){return e.
trim().split(/\s+/)}function mergeObjects(e,t){for(let n in t)t.hasOwnProperty(n)&&(e[n]=t[n]);return e}function parseJSON(e){try{return JSON.parse(e)}catch(t){
return logError(t),null}}function canAccessLocalStorage(){let e="htmx:sessionStorageTest";try{return sessionStorage.setItem(e,e),sessionStorage.removeItem(e),!0}catch{
return!1}}function normalizePath(e){try{let t=new URL(e,window.location.href);e=t.pathname+t.search}catch{}return e!="/"&&(e=e.replace(/\/+$/,"")),e}function internalEval(str){
return maybeEval(getDocument().body,function(){return eval(str)})}function onLoadHelper(e){return htmx.on("htmx:load",function(n){e(n.detail.elt)})}function logAll(){
htmx.logger=function(e,t,n){console&&console.log(t,e,n)}}function logNone(){htmx.logger=null}function find(e,t){return typeof e!="string"?e.querySelector(t):find(
getDocument(),e)}function findAll(e,t){return typeof e!="string"?e.querySelectorAll(t):findAll(getDocument(),e)}function getWindow(){return window}function removeElement(e,t){
e=resolveTarget(e),t?getWindow().setTimeout(function(){removeElement(e),e=null},t):parentElt(e).removeChild(e)}function asElement(e){return e instanceof Element?
e:null}function asHtmlElement(e){return e instanceof HTMLElement?e:null}function asString(e){return typeof e=="string"?e:null}function asParentNode(e){return e instanceof
Element||e instanceof Document||e instanceof DocumentFragment?e:null}function addClassToElement(e,t,n){e=asElement(resolveTarget(e)),e&&(n?getWindow().setTimeout(
function(){addClassToElement(e,t),e=null},n):e.classList&&e.classList.add(t))}function removeClassFromElement(e,t,n){let r=asElement(resolveTarget(e));r&&(n?getWindow().
setTimeout(function(){removeClassFromElement(r,t),r=null},n):r.classList&&(r.classList.remove(t),r.classList.length===0&&r.removeAttribute("class")))}function toggleClassOnElement(e,t){
e=resolveTarget(e),e.classList.toggle(t)}function takeClassForElement(e,t){e=resolveTarget(e),forEach(e.parentElement.children,function(n){removeClassFromElement(
n,t)}),addClassToElement(asElement(e),t)}function closest(e,t){return e=asElement(resolveTarget(e)),e?e.closest(t):null}function startsWith(e,t){return e.substring(
0,t.length)===t}function endsWith(e,t){return e.substring(e.length-t.length)===t}function normalizeSelector(e){let t=e.trim();return startsWith(t,"<")&&endsWith(
t,"/>")?t.substring(1,t.length-2):t}function querySelectorAllExt(e,t,n){if(t.indexOf("global ")===0)return querySelectorAllExt(e,t.slice(7),!0);e=resolveTarget(
e);let r=[];{let a=0,u=0;for(let d=0;d<t.length;d++){let m=t[d];if(m===","&&a===0){r.push(t.substring(u,d)),u=d+1;continue}m==="<"?a++:m==="/"&&d<t.length-1&&t[d+
1]===">"&&a--}u<t.length&&r.push(t.substring(u))}let o=[],i=[];for(;r.length>0;){let a=normalizeSelector(r.shift()),u;a.indexOf("closest ")===0?u=closest(asElement(
e),normalizeSelector(a.slice(8))):a.indexOf("find ")===0?u=find(asParentNode(e),normalizeSelector(a.slice(5))):a==="next"||a==="nextElementSibling"?u=asElement(
e).nextElementSibling:a.indexOf("next ")===0?u=scanForwardQuery(e,normalizeSelector(a.slice(5)),!!n):a==="previous"||a==="previousElementSibling"?u=asElement(e).
previousElementSibling:a.indexOf("previous ")===0?u=scanBackwardsQuery(e,normalizeSelector(a.slice(9)),!!n):a==="document"?u=document:a==="window"?u=window:a===
"body"?u=document.body:a==="root"?u=getRootNode(e,!!n):a==="host"?u=e.getRootNode().host:i.push(a),u&&o.push(u)}if(i.length>0){let a=i.join(","),u=asParentNode(
getRootNode(e,!!n));o.push(...toArray(u.querySelectorAll(a)))}return o}var scanForwardQuery=function(e,t,n){let r=asParentNode(getRootNode(e,n)).querySelectorAll(
t);for(let o=0;o<r.length;o++){let i=r[o];if(i.compareDocumentPosition(e)===Node.DOCUMENT_POSITION_PRECEDING)return i}},scanBackwardsQuery=function(e,t,n){let r=asParentNode(
getRootNode(e,n)).querySelectorAll(t);for(let o=r.length-1;o>=0;o--){let i=r[o];if(i.compareDocumentPosition(e)===Node.DOCUMENT_POSITION_FOLLOWING)return i}};function querySelectorExt(e,t){
return typeof e!="string"?querySelectorAllExt(e,t)[0]:querySelectorAllExt(getDocument().body,e)[0]}function resolveTarget(e,t){return typeof e=="string"?find(asParentNode(
t)||document,e):e}function processEventArgs(e,t,n,r){return isFunction(t)?{target:getDocument().body,event:asString(e),listener:t,options:n}:{target:resolveTarget(
e),event:asString(t),listener:n,options:r}}function addEventListenerImpl(e,t,n,r){return ready(function(){let i=processEventArgs(e,t,n,r);i.target.addEventListener(
i.event,i.listener,i.options)}),isFunction(t)?t:n}function removeEventListenerImpl(e,t,n){return ready(function(){let r=processEventArgs(e,t,n);r.target.removeEventListener(
r.event,r.listener)}),isFunction(t)?t:n}let DUMMY_ELT=getDocument().createElement("output");function findAttributeTargets(e,t){let n=getClosestAttributeValue(e,
t);if(n){if(n==="this")return[findThisElement(e,t)];{let r=querySelectorAllExt(e,n);if(/(^|,)(\s*)inherit(\s*)($|,)/.test(n)){let i=asElement(getClosestMatch(e,
function(a){return a!==e&&hasAttribute(asElement(a),t)}));i&&r.push(...findAttributeTargets(i,t))}return r.length===0?(logError('The selector "'+n+'" on '+t+" r\
eturned no matches!"),[DUMMY_ELT]):r}}}function findThisElement(e,t){return asElement(getClosestMatch(e,function(n){return getAttributeValue(asElement(n),t)!=null}))}
function getTarget(e){let t=getClosestAttributeValue(e,"hx-target");return t?t==="this"?findThisElement(e,"hx-target"):querySelectorExt(e,t):getInternalData(e).
boosted?getDocument().body:e}function shouldSettleAttribute(e){return htmx.config.attributesToSettle.includes(e)}function cloneAttributes(e,t){forEach(Array.from(
e.attributes),function(n){!t.hasAttribute(n.name)&&shouldSettleAttribute(n.name)&&e.removeAttribute(n.name)}),forEach(t.attributes,function(n){shouldSettleAttribute(
n.name)&&e.setAttribute(n.name,n.value)})}function isInlineSwap(e,t){let n=getExtensions(t);for(let r=0;r<n.length;r++){let o=n[r];try{if(o.isInlineSwap(e))return!0}catch(i){
logError(i)}}return e==="outerHTML"}function oobSwap(e,t,n,r){r=r||getDocument();let o="#"+CSS.escape(getRawAttribute(t,"id")),i="outerHTML";e==="true"||(e.indexOf(
":")>0?(i=e.substring(0,e.indexOf(":")),o=e.substring(e.indexOf(":")+1)):i=e),t.removeAttribute("hx-swap-oob"),t.removeAttribute("data-hx-swap-oob");let a=querySelectorAllExt(
r,o,!1);return a.length?(forEach(a,function(u){let d,m=t.cloneNode(!0);d=getDocument().createDocumentFragment(),d.appendChild(m),isInlineSwap(i,u)||(d=asParentNode(
m));let A={shouldSwap:!0,target:u,fragment:d};triggerEvent(u,"htmx:oobBeforeSwap",A)&&(u=A.target,A.shouldSwap&&(handlePreservedElements(d),swapWithStyle(i,u,u,
d,n),restorePreservedElements()),forEach(n.elts,function(w){triggerEvent(w,"htmx:oobAfterSwap",A)}))}),t.parentNode.removeChild(t)):(t.parentNode.removeChild(t),
triggerErrorEvent(getDocument().body,"htmx:oobErrorNoTarget",{content:t,target:o})),e}function restorePreservedElements(){let e=find("#--htmx-preserve-pantry--");
if(e){for(let t of[...e.children]){let n=find("#"+t.id);n.parentNode.moveBefore(t,n),n.remove()}e.remove()}}function handlePreservedElements(e){forEach(findAll(
e,"[hx-preserve], [data-hx-preserve]"),function(t){let n=getAttributeValue(t,"id"),r=getDocument().getElementById(n);if(r!=null)if(t.moveBefore){let o=find("#--\
htmx-preserve-pantry--");o==null&&(getDocument().body.insertAdjacentHTML("afterend","<div id='--htmx-preserve-pantry--'></div>"),o=find("#--htmx-preserve-pantry\
--")),o.moveBefore(r,null)}else t.parentNode.replaceChild(r,t)})}function handleAttributes(e,t,n){forEach(t.querySelectorAll("[id]"),function(r){let o=getRawAttribute(
r,"id");if(o&&o.length>0){let i=asParentNode(e),a=i&&i.querySelector(CSS.escape(r.tagName)+"#"+CSS.escape(o));if(a&&a!==i){let u=r.cloneNode();cloneAttributes(r,
a),n.tasks.push(function(){cloneAttributes(r,u)})}}})}function makeAjaxLoadTask(e){return function(){removeClassFromElement(e,htmx.config.addedClass),processNode(
asElement(e)),processFocus(asParentNode(e)),triggerEvent(e,"htmx:load")}}function processFocus(e){let t="[autofocus]",n=asHtmlElement(matches(e,t)?e:e.querySelector(
t));n?.focus()}function insertNodesBefore(e,t,n,r){for(handleAttributes(e,n,r);n.childNodes.length>0;){let o=n.firstChild;addClassToElement(asElement(o),htmx.config.
addedClass),e.insertBefore(o,t),o.nodeType!==Node.TEXT_NODE&&o.nodeType!==Node.COMMENT_NODE&&r.tasks.push(makeAjaxLoadTask(o))}}function stringHash(e,t){let n=0;
for(;n<e.length;)t=(t<<5)-t+e.charCodeAt(n++)|0;return t}function attributeHash(e){let t=0;for(let n=0;n<e.attributes.length;n++){let r=e.attributes[n];r.value&&
(t=stringHash(r.name,t),t=stringHash(r.value,t))}return t}function deInitOnHandlers(e){let t=getInternalData(e);if(t.onHandlers){for(let n=0;n<t.onHandlers.length;n++){
let r=t.onHandlers[n];removeEventListenerImpl(e,r.event,r.listener)}delete t.onHandlers}}function deInitNode(e){let t=getInternalData(e);t.timeout&&clearTimeout(
t.timeout),t.listenerInfos&&forEach(t.listenerInfos,function(n){n.on&&removeEventListenerImpl(n.on,n.trigger,n.listener)}),deInitOnHandlers(e),forEach(Object.keys(
t),function(n){n!=="firstInitCompleted"&&delete t[n]})}function cleanUpElement(e){triggerEvent(e,"htmx:beforeCleanupElement"),deInitNode(e),forEach(e.children,function(t){
cleanUpElement(t)})}function swapOuterHTML(e,t,n){if(e.tagName==="BODY")return swapInnerHTML(e,t,n);let r,o=e.previousSibling,i=parentElt(e);if(i){for(insertNodesBefore(
i,e,t,n),o==null?r=i.firstChild:r=o.nextSibling,n.elts=n.elts.filter(function(a){return a!==e});r&&r!==e;)r instanceof Element&&n.elts.push(r),r=r.nextSibling;cleanUpElement(
e),e.remove()}}function swapAfterBegin(e,t,n){return insertNodesBefore(e,e.firstChild,t,n)}function swapBeforeBegin(e,t,n){return insertNodesBefore(parentElt(e),
e,t,n)}function swapBeforeEnd(e,t,n){return insertNodesBefore(e,null,t,n)}function swapAfterEnd(e,t,n){return insertNodesBefore(parentElt(e),e.nextSibling,t,n)}
function swapDelete(e){cleanUpElement(e);let t=parentElt(e);if(t)return t.removeChild(e)}function swapInnerHTML(e,t,n){let r=e.firstChild;if(insertNodesBefore(e,
r,t,n),r){for(;r.nextSibling;)cleanUpElement(r.nextSibling),e.removeChild(r.nextSibling);cleanUpElement(r),e.removeChild(r)}}function swapWithStyle(e,t,n,r,o){switch(e){case"\
none":return;case"outerHTML":swapOuterHTML(n,r,o);return;case"afterbegin":swapAfterBegin(n,r,o);return;case"beforebegin":swapBeforeBegin(n,r,o);return;case"befo\
reend":swapBeforeEnd(n,r,o);return;case"afterend":swapAfterEnd(n,r,o);return;case"delete":swapDelete(n);return;default:var i=getExtensions(t);for(let a=0;a<i.length;a++){
let u=i[a];try{let d=u.handleSwap(e,n,r,o);if(d){if(Array.isArray(d))for(let m=0;m<d.length;m++){let A=d[m];A.nodeType!==Node.TEXT_NODE&&A.nodeType!==Node.COMMENT_NODE&&
o.tasks.push(makeAjaxLoadTask(A))}return}}catch(d){logError(d)}}e==="innerHTML"?swapInnerHTML(n,r,o):swapWithStyle(htmx.config.defaultSwapStyle,t,n,r,o)}}function findAndSwapOobElements(e,t,n){
var r=findAll(e,"[hx-swap-oob], [data-hx-swap-oob]");return forEach(r,function(o){if(htmx.config.allowNestedOobSwaps||o.parentElement===null){let i=getAttributeValue(
o,"hx-swap-oob");i!=null&&oobSwap(i,o,t,n)}else o.removeAttribute("hx-swap-oob"),o.removeAttribute("data-hx-swap-oob")}),r.length>0}function swap(e,t,n,r){r||(r=
{});let o=null,i=null,a=function(){maybeCall(r.beforeSwapCallback),e=resolveTarget(e);let m=r.contextElement?getRootNode(r.contextElement,!1):getDocument(),A=document.
activeElement,w={};w={elt:A,start:A?A.selectionStart:null,end:A?A.selectionEnd:null};let M=makeSettleInfo(e);if(n.swapStyle==="textContent")e.textContent=t;else{
let D=makeFragment(t);if(M.title=r.title||D.title,r.historyRequest&&(D=D.querySelector("[hx-history-elt],[data-hx-history-elt]")||D),r.selectOOB){let C=r.selectOOB.
split(",");for(let q=0;q<C.length;q++){let W=C[q].split(":",2),B=W[0].trim();B.indexOf("#")===0&&(B=B.substring(1));let v=W[1]||"true",T=D.querySelector("#"+B);
T&&oobSwap(v,T,M,m)}}if(findAndSwapOobElements(D,M,m),forEach(findAll(D,"template"),function(C){C.content&&findAndSwapOobElements(C.content,M,m)&&C.remove()}),r.
select){let C=getDocument().createDocumentFragment();forEach(D.querySelectorAll(r.select),function(q){C.appendChild(q)}),D=C}handlePreservedElements(D),swapWithStyle(
n.swapStyle,r.contextElement,e,D,M),restorePreservedElements()}if(w.elt&&!bodyContains(w.elt)&&getRawAttribute(w.elt,"id")){let D=document.getElementById(getRawAttribute(
w.elt,"id")),C={preventScroll:n.focusScroll!==void 0?!n.focusScroll:!htmx.config.defaultFocusScroll};if(D){if(w.start&&D.setSelectionRange)try{D.setSelectionRange(
w.start,w.end)}catch{}D.focus(C)}}removeClassFromElement(e,htmx.config.swappingClass),forEach(M.elts,function(D){D.classList&&addClassToElement(D,htmx.config.settlingClass),
triggerEvent(D,"htmx:afterSwap",r.eventInfo)}),maybeCall(r.afterSwapCallback),n.ignoreTitle||handleTitle(M.title);let I=function(){if(forEach(M.tasks,function(D){
D.call()}),forEach(M.elts,function(D){D.classList&&removeClassFromElement(D,htmx.config.settlingClass),triggerEvent(D,"htmx:afterSettle",r.eventInfo)}),r.anchor){
let D=asElement(resolveTarget("#"+r.anchor));D&&D.scrollIntoView({block:"start",behavior:"auto"})}updateScrollState(M.elts,n),maybeCall(r.afterSettleCallback),maybeCall(
o)};n.settleDelay>0?getWindow().setTimeout(I,n.settleDelay):I()},u=htmx.config.globalViewTransitions;n.hasOwnProperty("transition")&&(u=n.transition);let d=r.contextElement||
getDocument();if(u&&triggerEvent(d,"htmx:beforeTransition",r.eventInfo)&&typeof Promise<"u"&&document.startViewTransition){let m=new Promise(function(w,M){o=w,i=
M}),A=a;a=function(){document.startViewTransition(function(){return A(),m})}}try{n?.swapDelay&&n.swapDelay>0?getWindow().setTimeout(a,n.swapDelay):a()}catch(m){
throw triggerErrorEvent(d,"htmx:swapError",r.eventInfo),maybeCall(i),m}}function handleTriggerHeader(e,t,n){let r=e.getResponseHeader(t);if(r.indexOf("{")===0){
let o=parseJSON(r);for(let i in o)if(o.hasOwnProperty(i)){let a=o[i];isRawObject(a)?n=a.target!==void 0?a.target:n:a={value:a},triggerEvent(n,i,a)}}else{let o=r.
split(",");for(let i=0;i<o.length;i++)triggerEvent(n,o[i].trim(),[])}}let WHITESPACE=/\s/,WHITESPACE_OR_COMMA=/[\s,]/,SYMBOL_START=/[_$a-zA-Z]/,SYMBOL_CONT=/[_$a-zA-Z0-9]/,
STRINGISH_START=['"',"'","/"],NOT_WHITESPACE=/[^\s]/,COMBINED_SELECTOR_START=/[{(]/,COMBINED_SELECTOR_END=/[})]/;function tokenizeString(e){let t=[],n=0;for(;n<
e.length;){if(SYMBOL_START.exec(e.charAt(n))){for(var r=n;SYMBOL_CONT.exec(e.charAt(n+1));)n++;t.push(e.substring(r,n+1))}else if(STRINGISH_START.indexOf(e.charAt(
n))!==-1){let o=e.charAt(n);var r=n;for(n++;n<e.length&&e.charAt(n)!==o;)e.charAt(n)==="\\"&&n++,n++;t.push(e.substring(r,n+1))}else{let o=e.charAt(n);t.push(o)}
n++}return t}function isPossibleRelativeReference(e,t,n){return SYMBOL_START.exec(e.charAt(0))&&e!=="true"&&e!=="false"&&e!=="this"&&e!==n&&t!=="."}function maybeGenerateConditional(e,t,n){
if(t[0]==="["){t.shift();let r=1,o=" return (function("+n+"){ return (",i=null;for(;t.length>0;){let a=t[0];if(a==="]"){if(r--,r===0){i===null&&(o=o+"true"),t.shift(),
o+=")})";try{let u=maybeEval(e,function(){return Function(o)()},function(){return!0});return u.source=o,u}catch(u){return triggerErrorEvent(getDocument().body,"\
htmx:syntax:error",{error:u,source:o}),null}}}else a==="["&&r++;isPossibleRelativeReference(a,i,n)?o+="(("+n+"."+a+") ? ("+n+"."+a+") : (window."+a+"))":o=o+a,i=
t.shift()}}}function consumeUntil(e,t){let n="";for(;e.length>0&&!t.test(e[0]);)n+=e.shift();return n}function consumeCSSSelector(e){let t;return e.length>0&&COMBINED_SELECTOR_START.
test(e[0])?(e.shift(),t=consumeUntil(e,COMBINED_SELECTOR_END).trim(),e.shift()):t=consumeUntil(e,WHITESPACE_OR_COMMA),t}let INPUT_SELECTOR="input, textarea, sel\
ect";function parseAndCacheTrigger(e,t,n){let r=[],o=tokenizeString(t);do{consumeUntil(o,NOT_WHITESPACE);let u=o.length,d=consumeUntil(o,/[,\[\s]/);if(d!=="")if(d===
"every"){let m={trigger:"every"};consumeUntil(o,NOT_WHITESPACE),m.pollInterval=parseInterval(consumeUntil(o,/[,\[\s]/)),consumeUntil(o,NOT_WHITESPACE);var i=maybeGenerateConditional(
e,o,"event");i&&(m.eventFilter=i),r.push(m)}else{let m={trigger:d};var i=maybeGenerateConditional(e,o,"event");for(i&&(m.eventFilter=i),consumeUntil(o,NOT_WHITESPACE);o.
length>0&&o[0]!==",";){let w=o.shift();if(w==="changed")m.changed=!0;else if(w==="once")m.once=!0;else if(w==="consume")m.consume=!0;else if(w==="delay"&&o[0]===
":")o.shift(),m.delay=parseInterval(consumeUntil(o,WHITESPACE_OR_COMMA));else if(w==="from"&&o[0]===":"){if(o.shift(),COMBINED_SELECTOR_START.test(o[0]))var a=consumeCSSSelector(
o);else{var a=consumeUntil(o,WHITESPACE_OR_COMMA);if(a==="closest"||a==="find"||a==="next"||a==="previous"){o.shift();let I=consumeCSSSelector(o);I.length>0&&(a+=
" "+I)}}m.from=a}else w==="target"&&o[0]===":"?(o.shift(),m.target=consumeCSSSelector(o)):w==="throttle"&&o[0]===":"?(o.shift(),m.throttle=parseInterval(consumeUntil(
o,WHITESPACE_OR_COMMA))):w==="queue"&&o[0]===":"?(o.shift(),m.queue=consumeUntil(o,WHITESPACE_OR_COMMA)):w==="root"&&o[0]===":"?(o.shift(),m[w]=consumeCSSSelector(
o)):w==="threshold"&&o[0]===":"?(o.shift(),m[w]=consumeUntil(o,WHITESPACE_OR_COMMA)):triggerErrorEvent(e,"htmx:syntax:error",{token:o.shift()});consumeUntil(o,NOT_WHITESPACE)}
r.push(m)}o.length===u&&triggerErrorEvent(e,"htmx:syntax:error",{token:o.shift()}),consumeUntil(o,NOT_WHITESPACE)}while(o[0]===","&&o.shift());return n&&(n[t]=r),
r}function getTriggerSpecs(e){let t=getAttributeValue(e,"hx-trigger"),n=[];if(t){let r=htmx.config.triggerSpecsCache;n=r&&r[t]||parseAndCacheTrigger(e,t,r)}return n.
length>0?n:matches(e,"form")?[{trigger:"submit"}]:matches(e,'input[type="button"], input[type="submit"]')?[{trigger:"click"}]:matches(e,INPUT_SELECTOR)?[{trigger:"\
change"}]:[{trigger:"click"}]}function cancelPolling(e){getInternalData(e).cancelled=!0}function processPolling(e,t,n){let r=getInternalData(e);r.timeout=getWindow().
setTimeout(function(){bodyContains(e)&&r.cancelled!==!0&&(maybeFilterEvent(n,e,makeEvent("hx:poll:trigger",{triggerSpec:n,target:e}))||t(e),processPolling(e,t,n))},
n.pollInterval)}function isLocalLink(e){return location.hostname===e.hostname&&getRawAttribute(e,"href")&&getRawAttribute(e,"href").indexOf("#")!==0}function eltIsDisabled(e){
return closest(e,htmx.config.disableSelector)}function boostElement(e,t,n){if(e instanceof HTMLAnchorElement&&isLocalLink(e)&&(e.target===""||e.target==="_self")||
e.tagName==="FORM"&&String(getRawAttribute(e,"method")).toLowerCase()!=="dialog"){t.boosted=!0;let r,o;if(e.tagName==="A")r="get",o=getRawAttribute(e,"href");else{
let i=getRawAttribute(e,"method");r=i?i.toLowerCase():"get",o=getRawAttribute(e,"action"),(o==null||o==="")&&(o=location.href),r==="get"&&o.includes("?")&&(o=o.
replace(/\?[^#]+/,""))}n.forEach(function(i){addEventListener(e,function(a,u){let d=asElement(a);if(eltIsDisabled(d)){cleanUpElement(d);return}issueAjaxRequest(
r,o,d,u)},t,i,!0)})}}function shouldCancel(e,t){if(e.type==="submit"&&t.tagName==="FORM")return!0;if(e.type==="click"){let n=t.closest('input[type="submit"], bu\
tton');if(n&&n.form&&n.type==="submit")return!0;let r=t.closest("a"),o=/^#.+/;if(r&&r.href&&!o.test(r.getAttribute("href")))return!0}return!1}function ignoreBoostedAnchorCtrlClick(e,t){
return getInternalData(e).boosted&&e instanceof HTMLAnchorElement&&t.type==="click"&&(t.ctrlKey||t.metaKey)}function maybeFilterEvent(e,t,n){let r=e.eventFilter;
if(r)try{return r.call(t,n)!==!0}catch(o){let i=r.source;return triggerErrorEvent(getDocument().body,"htmx:eventFilter:error",{error:o,source:i}),!0}return!1}function addEventListener(e,t,n,r,o){
let i=getInternalData(e),a;r.from?a=querySelectorAllExt(e,r.from):a=[e],r.changed&&("lastValue"in i||(i.lastValue=new WeakMap),a.forEach(function(u){i.lastValue.
has(r)||i.lastValue.set(r,new WeakMap),i.lastValue.get(r).set(u,u.value)})),forEach(a,function(u){let d=function(m){if(!bodyContains(e)){u.removeEventListener(r.
trigger,d);return}if(ignoreBoostedAnchorCtrlClick(e,m)||((o||shouldCancel(m,u))&&m.preventDefault(),maybeFilterEvent(r,e,m)))return;let A=getInternalData(m);if(A.
triggerSpec=r,A.handledFor==null&&(A.handledFor=[]),A.handledFor.indexOf(e)<0){if(A.handledFor.push(e),r.consume&&m.stopPropagation(),r.target&&m.target&&!matches(
asElement(m.target),r.target))return;if(r.once){if(i.triggeredOnce)return;i.triggeredOnce=!0}if(r.changed){let w=m.target,M=w.value,I=i.lastValue.get(r);if(I.has(
w)&&I.get(w)===M)return;I.set(w,M)}if(i.delayed&&clearTimeout(i.delayed),i.throttle)return;r.throttle>0?i.throttle||(triggerEvent(e,"htmx:trigger"),t(e,m),i.throttle=
getWindow().setTimeout(function(){i.throttle=null},r.throttle)):r.delay>0?i.delayed=getWindow().setTimeout(function(){triggerEvent(e,"htmx:trigger"),t(e,m)},r.delay):
(triggerEvent(e,"htmx:trigger"),t(e,m))}};n.listenerInfos==null&&(n.listenerInfos=[]),n.listenerInfos.push({trigger:r.trigger,listener:d,on:u}),u.addEventListener(
r.trigger,d)})}let windowIsScrolling=!1,scrollHandler=null;function initScrollHandler(){scrollHandler||(scrollHandler=function(){windowIsScrolling=!0},window.addEventListener(
"scroll",scrollHandler),window.addEventListener("resize",scrollHandler),setInterval(function(){windowIsScrolling&&(windowIsScrolling=!1,forEach(getDocument().querySelectorAll(
"[hx-trigger*='revealed'],[data-hx-trigger*='revealed']"),function(e){maybeReveal(e)}))},200))}function maybeReveal(e){!hasAttribute(e,"data-hx-revealed")&&isScrolledIntoView(
e)&&(e.setAttribute("data-hx-revealed","true"),getInternalData(e).initHash?triggerEvent(e,"revealed"):e.addEventListener("htmx:afterProcessNode",function(){triggerEvent(
e,"revealed")},{once:!0}))}function loadImmediately(e,t,n,r){let o=function(){n.loaded||(n.loaded=!0,triggerEvent(e,"htmx:trigger"),t(e))};r>0?getWindow().setTimeout(
o,r):o()}function processVerbs(e,t,n){let r=!1;return forEach(VERBS,function(o){if(hasAttribute(e,"hx-"+o)){let i=getAttributeValue(e,"hx-"+o);r=!0,t.path=i,t.verb=
o,n.forEach(function(a){addTriggerHandler(e,a,t,function(u,d){let m=asElement(u);if(eltIsDisabled(m)){cleanUpElement(m);return}issueAjaxRequest(o,i,m,d)})})}}),
r}function addTriggerHandler(e,t,n,r){if(t.trigger==="revealed")initScrollHandler(),addEventListener(e,r,n,t),maybeReveal(asElement(e));else if(t.trigger==="int\
ersect"){let o={};t.root&&(o.root=querySelectorExt(e,t.root)),t.threshold&&(o.threshold=parseFloat(t.threshold)),new IntersectionObserver(function(a){for(let u=0;u<
a.length;u++)if(a[u].isIntersecting){triggerEvent(e,"intersect");break}},o).observe(asElement(e)),addEventListener(asElement(e),r,n,t)}else!n.firstInitCompleted&&
t.trigger==="load"?maybeFilterEvent(t,e,makeEvent("load",{elt:e}))||loadImmediately(asElement(e),r,n,t.delay):t.pollInterval>0?(n.polling=!0,processPolling(asElement(
e),r,t)):addEventListener(e,r,n,t)}function shouldProcessHxOn(e){let t=asElement(e);if(!t)return!1;let n=t.attributes;for(let r=0;r<n.length;r++){let o=n[r].name;
if(startsWith(o,"hx-on:")||startsWith(o,"data-hx-on:")||startsWith(o,"hx-on-")||startsWith(o,"data-hx-on-"))return!0}return!1}let HX_ON_QUERY=new XPathEvaluator().
createExpression('.//*[@*[ starts-with(name(), "hx-on:") or starts-with(name(), "data-hx-on:") or starts-with(name(), "hx-on-") or starts-with(name(), "data-hx-\
on-") ]]');function processHXOnRoot(e,t){shouldProcessHxOn(e)&&t.push(asElement(e));let n=HX_ON_QUERY.evaluate(e),r=null;for(;r=n.iterateNext();)t.push(asElement(
r))}function findHxOnWildcardElements(e){let t=[];if(e instanceof DocumentFragment)for(let n of e.childNodes)processHXOnRoot(n,t);else processHXOnRoot(e,t);return t}
function findElementsToProcess(e){if(e.querySelectorAll){let n=", [hx-boost] a, [data-hx-boost] a, a[hx-boost], a[data-hx-boost]",r=[];for(let i in extensions){
let a=extensions[i];if(a.getSelectors){var t=a.getSelectors();t&&r.push(t)}}return e.querySelectorAll(VERB_SELECTOR+n+", form, [type='submit'], [hx-ext], [data-\
hx-ext], [hx-trigger], [data-hx-trigger]"+r.flat().map(i=>", "+i).join(""))}else return[]}function maybeSetLastButtonClicked(e){let t=getTargetButton(e.target),
n=getRelatedFormData(e);n&&(n.lastButtonClicked=t)}function maybeUnsetLastButtonClicked(e){let t=getRelatedFormData(e);t&&(t.lastButtonClicked=null)}function getTargetButton(e){
return closest(asElement(e),"button, input[type='submit']")}function getRelatedForm(e){return e.form||closest(e,"form")}function getRelatedFormData(e){let t=getTargetButton(
e.target);if(!t)return;let n=getRelatedForm(t);if(n)return getInternalData(n)}function initButtonTracking(e){e.addEventListener("click",maybeSetLastButtonClicked),
e.addEventListener("focusin",maybeSetLastButtonClicked),e.addEventListener("focusout",maybeUnsetLastButtonClicked)}function addHxOnEventHandler(e,t,n){let r=getInternalData(
e);Array.isArray(r.onHandlers)||(r.onHandlers=[]);let o,i=function(a){maybeEval(e,function(){eltIsDisabled(e)||(o||(o=new Function("event",n)),o.call(e,a))})};e.
addEventListener(t,i),r.onHandlers.push({event:t,listener:i})}function processHxOnWildcard(e){deInitOnHandlers(e);for(let t=0;t<e.attributes.length;t++){let n=e.
attributes[t].name,r=e.attributes[t].value;if(startsWith(n,"hx-on")||startsWith(n,"data-hx-on")){let o=n.indexOf("-on")+3,i=n.slice(o,o+1);if(i==="-"||i===":"){
let a=n.slice(o+1);startsWith(a,":")?a="htmx"+a:startsWith(a,"-")?a="htmx:"+a.slice(1):startsWith(a,"htmx-")&&(a="htmx:"+a.slice(5)),addHxOnEventHandler(e,a,r)}}}}
function initNode(e){triggerEvent(e,"htmx:beforeProcessNode");let t=getInternalData(e),n=getTriggerSpecs(e);processVerbs(e,t,n)||(getClosestAttributeValue(e,"hx\
-boost")==="true"?boostElement(e,t,n):hasAttribute(e,"hx-trigger")&&n.forEach(function(o){addTriggerHandler(e,o,t,function(){})})),(e.tagName==="FORM"||getRawAttribute(
e,"type")==="submit"&&hasAttribute(e,"form"))&&initButtonTracking(e),t.firstInitCompleted=!0,triggerEvent(e,"htmx:afterProcessNode")}function maybeDeInitAndHash(e){
if(!(e instanceof Element))return!1;let t=getInternalData(e),n=attributeHash(e);return t.initHash!==n?(deInitNode(e),t.initHash=n,!0):!1}function processNode(e){
if(e=resolveTarget(e),eltIsDisabled(e)){cleanUpElement(e);return}let t=[];maybeDeInitAndHash(e)&&t.push(e),forEach(findElementsToProcess(e),function(n){if(eltIsDisabled(
n)){cleanUpElement(n);return}maybeDeInitAndHash(n)&&t.push(n)}),forEach(findHxOnWildcardElements(e),processHxOnWildcard),forEach(t,initNode)}function kebabEventName(e){
return e.replace(/([a-z0-9])([A-Z])/g,"$1-$2").toLowerCase()}function makeEvent(e,t){return new CustomEvent(e,{bubbles:!0,cancelable:!0,composed:!0,detail:t})}function triggerErrorEvent(e,t,n){
triggerEvent(e,t,mergeObjects({error:t},n))}function ignoreEventForLogging(e){return e==="htmx:afterProcessNode"}function withExtensions(e,t,n){forEach(getExtensions(
e,[],n),function(r){try{t(r)}catch(o){logError(o)}})}function logError(e){console.error(e)}function triggerEvent(e,t,n){e=resolveTarget(e),n==null&&(n={}),n.elt=
e;let r=makeEvent(t,n);htmx.logger&&!ignoreEventForLogging(t)&&htmx.logger(e,t,n),n.error&&(logError(n.error+(n.target?", "+n.target:"")),triggerEvent(e,"htmx:e\
rror",{errorInfo:n}));let o=e.dispatchEvent(r),i=kebabEventName(t);if(o&&i!==t){let a=makeEvent(i,r.detail);o=o&&e.dispatchEvent(a)}return withExtensions(asElement(
e),function(a){o=o&&a.onEvent(t,r)!==!1&&!r.defaultPrevented}),o}let currentPathForHistory;function setCurrentPathForHistory(e){currentPathForHistory=e,canAccessLocalStorage()&&
sessionStorage.setItem("htmx-current-path-for-history",e)}setCurrentPathForHistory(location.pathname+location.search);function getHistoryElement(){return getDocument().
querySelector("[hx-history-elt],[data-hx-history-elt]")||getDocument().body}function saveToHistoryCache(e,t){if(!canAccessLocalStorage())return;let n=cleanInnerHtmlForHistory(
t),r=getDocument().title,o=window.scrollY;if(htmx.config.historyCacheSize<=0){sessionStorage.removeItem("htmx-history-cache");return}e=normalizePath(e);let i=parseJSON(
sessionStorage.getItem("htmx-history-cache"))||[];for(let u=0;u<i.length;u++)if(i[u].url===e){i.splice(u,1);break}let a={url:e,content:n,title:r,scroll:o};for(triggerEvent(
getDocument().body,"htmx:historyItemCreated",{item:a,cache:i}),i.push(a);i.length>htmx.config.historyCacheSize;)i.shift();for(;i.length>0;)try{sessionStorage.setItem(
"htmx-history-cache",JSON.stringify(i));break}catch(u){triggerErrorEvent(getDocument().body,"htmx:historyCacheError",{cause:u,cache:i}),i.shift()}}function getCachedHistory(e){
if(!canAccessLocalStorage())return null;e=normalizePath(e);let t=parseJSON(sessionStorage.getItem("htmx-history-cache"))||[];for(let n=0;n<t.length;n++)if(t[n].
url===e)return t[n];return null}function cleanInnerHtmlForHistory(e){let t=htmx.config.requestClass,n=e.cloneNode(!0);return forEach(findAll(n,"."+t),function(r){
removeClassFromElement(r,t)}),forEach(findAll(n,"[data-disabled-by-htmx]"),function(r){r.removeAttribute("disabled")}),n.innerHTML}function saveCurrentPageToHistory(){
let e=getHistoryElement(),t=currentPathForHistory;canAccessLocalStorage()&&(t=sessionStorage.getItem("htmx-current-path-for-history")),t=t||location.pathname+location.
search,getDocument().querySelector('[hx-history="false" i],[data-hx-history="false" i]')||(triggerEvent(getDocument().body,"htmx:beforeHistorySave",{path:t,historyElt:e}),
saveToHistoryCache(t,e)),htmx.config.historyEnabled&&history.replaceState({htmx:!0},getDocument().title,location.href)}function pushUrlIntoHistory(e){htmx.config.
getCacheBusterParam&&(e=e.replace(/org\.htmx\.cache-buster=[^&]*&?/,""),(endsWith(e,"&")||endsWith(e,"?"))&&(e=e.slice(0,-1))),htmx.config.historyEnabled&&history.
pushState({htmx:!0},"",e),setCurrentPathForHistory(e)}function replaceUrlInHistory(e){htmx.config.historyEnabled&&history.replaceState({htmx:!0},"",e),setCurrentPathForHistory(
e)}function settleImmediately(e){forEach(e,function(t){t.call(void 0)})}function loadHistoryFromServer(e){let t=new XMLHttpRequest,n={swapStyle:"innerHTML",swapDelay:0,
settleDelay:0},r={path:e,xhr:t,historyElt:getHistoryElement(),swapSpec:n};t.open("GET",e,!0),htmx.config.historyRestoreAsHxRequest&&t.setRequestHeader("HX-Reque\
st","true"),t.setRequestHeader("HX-History-Restore-Request","true"),t.setRequestHeader("HX-Current-URL",location.href),t.onload=function(){this.status>=200&&this.
status<400?(r.response=this.response,triggerEvent(getDocument().body,"htmx:historyCacheMissLoad",r),swap(r.historyElt,r.response,n,{contextElement:r.historyElt,
historyRequest:!0}),setCurrentPathForHistory(r.path),triggerEvent(getDocument().body,"htmx:historyRestore",{path:e,cacheMiss:!0,serverResponse:r.response})):triggerErrorEvent(
getDocument().body,"htmx:historyCacheMissLoadError",r)},triggerEvent(getDocument().body,"htmx:historyCacheMiss",r)&&t.send()}function restoreHistory(e){saveCurrentPageToHistory(),
e=e||location.pathname+location.search;let t=getCachedHistory(e);if(t){let n={swapStyle:"innerHTML",swapDelay:0,settleDelay:0,scroll:t.scroll},r={path:e,item:t,
historyElt:getHistoryElement(),swapSpec:n};triggerEvent(getDocument().body,"htmx:historyCacheHit",r)&&(swap(r.historyElt,t.content,n,{contextElement:r.historyElt,
title:t.title}),setCurrentPathForHistory(r.path),triggerEvent(getDocument().body,"htmx:historyRestore",r))}else htmx.config.refreshOnHistoryMiss?htmx.location.reload(
!0):loadHistoryFromServer(e)}function addRequestIndicatorClasses(e){let t=findAttributeTargets(e,"hx-indicator");return t==null&&(t=[e]),forEach(t,function(n){let r=getInternalData(
n);r.requestCount=(r.requestCount||0)+1,addClassToElement(n,htmx.config.requestClass)}),t}function disableElements(e){let t=findAttributeTargets(e,"hx-disabled-\
elt");return t==null&&(t=[]),forEach(t,function(n){let r=getInternalData(n);r.requestCount=(r.requestCount||0)+1,n.hasAttribute("disabled")||(n.setAttribute("di\
sabled",""),n.setAttribute("data-disabled-by-htmx",""))}),t}function removeRequestIndicators(e,t){forEach(e.concat(t),function(n){let r=getInternalData(n);r.requestCount=
(r.requestCount||1)-1}),forEach(e,function(n){getInternalData(n).requestCount===0&&removeClassFromElement(n,htmx.config.requestClass)}),forEach(t,function(n){getInternalData(
n).requestCount===0&&n.hasAttribute("data-disabled-by-htmx")&&(n.removeAttribute("disabled"),n.removeAttribute("data-disabled-by-htmx"))})}function haveSeenNode(e,t){
for(let n=0;n<e.length;n++)if(e[n].isSameNode(t))return!0;return!1}function shouldInclude(e){let t=e;return t.name===""||t.name==null||t.disabled||closest(t,"fi\
eldset[disabled]")||t.type==="button"||t.type==="submit"||t.tagName==="image"||t.tagName==="reset"||t.tagName==="file"?!1:t.type==="checkbox"||t.type==="radio"?
t.checked:!0}function addValueToFormData(e,t,n){e!=null&&t!=null&&(Array.isArray(t)?t.forEach(function(r){n.append(e,r)}):n.append(e,t))}function removeValueFromFormData(e,t,n){
if(e!=null&&t!=null){let r=n.getAll(e);Array.isArray(t)?r=r.filter(o=>t.indexOf(o)<0):r=r.filter(o=>o!==t),n.delete(e),forEach(r,o=>n.append(e,o))}}function getValueFromInput(e){
return e instanceof HTMLSelectElement&&e.multiple?toArray(e.querySelectorAll("option:checked")).map(function(t){return t.value}):e instanceof HTMLInputElement&&
e.files?toArray(e.files):e.value}function processInputValue(e,t,n,r,o){if(!(r==null||haveSeenNode(e,r))){if(e.push(r),shouldInclude(r)){let i=getRawAttribute(r,
"name");addValueToFormData(i,getValueFromInput(r),t),o&&validateElement(r,n)}r instanceof HTMLFormElement&&(forEach(r.elements,function(i){e.indexOf(i)>=0?removeValueFromFormData(
i.name,getValueFromInput(i),t):e.push(i),o&&validateElement(i,n)}),new FormData(r).forEach(function(i,a){i instanceof File&&i.name===""||addValueToFormData(a,i,
t)}))}}function validateElement(e,t){let n=e;n.willValidate&&(triggerEvent(n,"htmx:validation:validate"),n.checkValidity()||(triggerEvent(n,"htmx:validation:fai\
led",{message:n.validationMessage,validity:n.validity})&&!t.length&&htmx.config.reportValidityOfForms&&n.reportValidity(),t.push({elt:n,message:n.validationMessage,
validity:n.validity})))}function overrideFormData(e,t){for(let n of t.keys())e.delete(n);return t.forEach(function(n,r){e.append(r,n)}),e}function getInputValues(e,t){
let n=[],r=new FormData,o=new FormData,i=[],a=getInternalData(e);a.lastButtonClicked&&!bodyContains(a.lastButtonClicked)&&(a.lastButtonClicked=null);let u=e instanceof
HTMLFormElement&&e.noValidate!==!0||getAttributeValue(e,"hx-validate")==="true";if(a.lastButtonClicked&&(u=u&&a.lastButtonClicked.formNoValidate!==!0),t!=="get"&&
processInputValue(n,o,i,getRelatedForm(e),u),processInputValue(n,r,i,e,u),a.lastButtonClicked||e.tagName==="BUTTON"||e.tagName==="INPUT"&&getRawAttribute(e,"typ\
e")==="submit"){let m=a.lastButtonClicked||e,A=getRawAttribute(m,"name");addValueToFormData(A,m.value,o)}let d=findAttributeTargets(e,"hx-include");return forEach(
d,function(m){processInputValue(n,r,i,asElement(m),u),matches(m,"form")||forEach(asParentNode(m).querySelectorAll(INPUT_SELECTOR),function(A){processInputValue(
n,r,i,A,u)})}),overrideFormData(r,o),{errors:i,formData:r,values:formDataProxy(r)}}function appendParam(e,t,n){e!==""&&(e+="&"),String(n)==="[object Object]"&&(n=
JSON.stringify(n));let r=encodeURIComponent(n);return e+=encodeURIComponent(t)+"="+r,e}function urlEncode(e){e=formDataFromObject(e);let t="";return e.forEach(function(n,r){
t=appendParam(t,r,n)}),t}function getHeaders(e,t,n){let r={"HX-Request":"true","HX-Trigger":getRawAttribute(e,"id"),"HX-Trigger-Name":getRawAttribute(e,"name"),
"HX-Target":getAttributeValue(t,"id"),"HX-Current-URL":location.href};return getValuesForElement(e,"hx-headers",!1,r),n!==void 0&&(r["HX-Prompt"]=n),getInternalData(
e).boosted&&(r["HX-Boosted"]="true"),r}function filterValues(e,t){let n=getClosestAttributeValue(t,"hx-params");if(n){if(n==="none")return new FormData;if(n==="\
*")return e;if(n.indexOf("not ")===0)return forEach(n.slice(4).split(","),function(r){r=r.trim(),e.delete(r)}),e;{let r=new FormData;return forEach(n.split(","),
function(o){o=o.trim(),e.has(o)&&e.getAll(o).forEach(function(i){r.append(o,i)})}),r}}else return e}function isAnchorLink(e){return!!getRawAttribute(e,"href")&&
getRawAttribute(e,"href").indexOf("#")>=0}function getSwapSpecification(e,t){let n=t||getClosestAttributeValue(e,"hx-swap"),r={swapStyle:getInternalData(e).boosted?
"innerHTML":htmx.config.defaultSwapStyle,swapDelay:htmx.config.defaultSwapDelay,settleDelay:htmx.config.defaultSettleDelay};if(htmx.config.scrollIntoViewOnBoost&&
getInternalData(e).boosted&&!isAnchorLink(e)&&(r.show="top"),n){let a=splitOnWhitespace(n);if(a.length>0)for(let u=0;u<a.length;u++){let d=a[u];if(d.indexOf("sw\
ap:")===0)r.swapDelay=parseInterval(d.slice(5));else if(d.indexOf("settle:")===0)r.settleDelay=parseInterval(d.slice(7));else if(d.indexOf("transition:")===0)r.
transition=d.slice(11)==="true";else if(d.indexOf("ignoreTitle:")===0)r.ignoreTitle=d.slice(12)==="true";else if(d.indexOf("scroll:")===0){var o=d.slice(7).split(
":");let A=o.pop();var i=o.length>0?o.join(":"):null;r.scroll=A,r.scrollTarget=i}else if(d.indexOf("show:")===0){var o=d.slice(5).split(":");let w=o.pop();var i=o.
length>0?o.join(":"):null;r.show=w,r.showTarget=i}else if(d.indexOf("focus-scroll:")===0){let m=d.slice(13);r.focusScroll=m=="true"}else u==0?r.swapStyle=d:logError(
"Unknown modifier in hx-swap: "+d)}}return r}function usesFormData(e){return getClosestAttributeValue(e,"hx-encoding")==="multipart/form-data"||matches(e,"form")&&
getRawAttribute(e,"enctype")==="multipart/form-data"}function encodeParamsForBody(e,t,n){let r=null;return withExtensions(t,function(o){r==null&&(r=o.encodeParameters(
e,n,t))}),r??(usesFormData(t)?overrideFormData(new FormData,formDataFromObject(n)):urlEncode(n))}function makeSettleInfo(e){return{tasks:[],elts:[e]}}function updateScrollState(e,t){
let n=e[0],r=e[e.length-1];if(t.scroll){var o=null;t.scrollTarget&&(o=asElement(querySelectorExt(n,t.scrollTarget))),t.scroll==="top"&&(n||o)&&(o=o||n,o.scrollTop=
0),t.scroll==="bottom"&&(r||o)&&(o=o||r,o.scrollTop=o.scrollHeight),typeof t.scroll=="number"&&getWindow().setTimeout(function(){window.scrollTo(0,t.scroll)},0)}
if(t.show){var o=null;if(t.showTarget){let a=t.showTarget;t.showTarget==="window"&&(a="body"),o=asElement(querySelectorExt(n,a))}t.show==="top"&&(n||o)&&(o=o||n,
o.scrollIntoView({block:"start",behavior:htmx.config.scrollBehavior})),t.show==="bottom"&&(r||o)&&(o=o||r,o.scrollIntoView({block:"end",behavior:htmx.config.scrollBehavior}))}}
function getValuesForElement(e,t,n,r,o){if(r==null&&(r={}),e==null)return r;let i=getAttributeValue(e,t);if(i){let a=i.trim(),u=n;if(a==="unset")return null;a.indexOf(
"javascript:")===0?(a=a.slice(11),u=!0):a.indexOf("js:")===0&&(a=a.slice(3),u=!0),a.indexOf("{")!==0&&(a="{"+a+"}");let d;u?d=maybeEval(e,function(){return o?Function(
"event","return ("+a+")").call(e,o):Function("return ("+a+")").call(e)},{}):d=parseJSON(a);for(let m in d)d.hasOwnProperty(m)&&r[m]==null&&(r[m]=d[m])}return getValuesForElement(
asElement(parentElt(e)),t,n,r,o)}function maybeEval(e,t,n){return htmx.config.allowEval?t():(triggerErrorEvent(e,"htmx:evalDisallowedError"),n)}function getHXVarsForElement(e,t,n){
return getValuesForElement(e,"hx-vars",!0,n,t)}function getHXValsForElement(e,t,n){return getValuesForElement(e,"hx-vals",!1,n,t)}function getExpressionVars(e,t){
return mergeObjects(getHXVarsForElement(e,t),getHXValsForElement(e,t))}function safelySetHeaderValue(e,t,n){if(n!==null)try{e.setRequestHeader(t,n)}catch{e.setRequestHeader(
t,encodeURIComponent(n)),e.setRequestHeader(t+"-URI-AutoEncoded","true")}}function getPathFromResponse(e){if(e.responseURL)try{let t=new URL(e.responseURL);return t.
pathname+t.search}catch{triggerErrorEvent(getDocument().body,"htmx:badResponseUrl",{url:e.responseURL})}}function hasHeader(e,t){return t.test(e.getAllResponseHeaders())}
function ajaxHelper(e,t,n){if(e=e.toLowerCase(),n){if(n instanceof Element||typeof n=="string")return issueAjaxRequest(e,t,null,null,{targetOverride:resolveTarget(
n)||DUMMY_ELT,returnPromise:!0});{let r=resolveTarget(n.target);return(n.target&&!r||n.source&&!r&&!resolveTarget(n.source))&&(r=DUMMY_ELT),issueAjaxRequest(e,t,
resolveTarget(n.source),n.event,{handler:n.handler,headers:n.headers,values:n.values,targetOverride:r,swapOverride:n.swap,select:n.select,returnPromise:!0,push:n.
push,replace:n.replace,selectOOB:n.selectOOB})}}else return issueAjaxRequest(e,t,null,null,{returnPromise:!0})}function hierarchyForElt(e){let t=[];for(;e;)t.push(
e),e=e.parentElement;return t}function verifyPath(e,t,n){let r=new URL(t,location.protocol!=="about:"?location.href:window.origin),i=(location.protocol!=="about\
:"?location.origin:window.origin)===r.origin;return htmx.config.selfRequestsOnly&&!i?!1:triggerEvent(e,"htmx:validateUrl",mergeObjects({url:r,sameHost:i},n))}function formDataFromObject(e){
if(e instanceof FormData)return e;let t=new FormData;for(let n in e)e.hasOwnProperty(n)&&(e[n]&&typeof e[n].forEach=="function"?e[n].forEach(function(r){t.append(
n,r)}):typeof e[n]=="object"&&!(e[n]instanceof Blob)?t.append(n,JSON.stringify(e[n])):t.append(n,e[n]));return t}function formDataArrayProxy(e,t,n){return new Proxy(
n,{get:function(r,o){return typeof o=="number"?r[o]:o==="length"?r.length:o==="push"?function(i){r.push(i),e.append(t,i)}:typeof r[o]=="function"?function(){r[o].
apply(r,arguments),e.delete(t),r.forEach(function(i){e.append(t,i)})}:r[o]&&r[o].length===1?r[o][0]:r[o]},set:function(r,o,i){return r[o]=i,e.delete(t),r.forEach(
function(a){e.append(t,a)}),!0}})}function formDataProxy(e){return new Proxy(e,{get:function(t,n){if(typeof n=="symbol"){let o=Reflect.get(t,n);return typeof o==
"function"?function(){return o.apply(e,arguments)}:o}if(n==="toJSON")return()=>Object.fromEntries(e);if(n in t&&typeof t[n]=="function")return function(){return e[n].
apply(e,arguments)};let r=e.getAll(n);if(r.length!==0)return r.length===1?r[0]:formDataArrayProxy(t,n,r)},set:function(t,n,r){return typeof n!="string"?!1:(t.delete(
n),r&&typeof r.forEach=="function"?r.forEach(function(o){t.append(n,o)}):typeof r=="object"&&!(r instanceof Blob)?t.append(n,JSON.stringify(r)):t.append(n,r),!0)},
deleteProperty:function(t,n){return typeof n=="string"&&t.delete(n),!0},ownKeys:function(t){return Reflect.ownKeys(Object.fromEntries(t))},getOwnPropertyDescriptor:function(t,n){
return Reflect.getOwnPropertyDescriptor(Object.fromEntries(t),n)}})}function issueAjaxRequest(e,t,n,r,o,i){let a=null,u=null;if(o=o??{},o.returnPromise&&typeof Promise<
"u")var d=new Promise(function(ne,pe){a=ne,u=pe});n==null&&(n=getDocument().body);let m=o.handler||handleAjaxResponse,A=o.select||null;if(!bodyContains(n))return maybeCall(
a),d;let w=o.targetOverride||asElement(getTarget(n));if(w==null||w==DUMMY_ELT)return triggerErrorEvent(n,"htmx:targetError",{target:getClosestAttributeValue(n,"\
hx-target")}),maybeCall(u),d;let M=getInternalData(n),I=M.lastButtonClicked;if(I){let ne=getRawAttribute(I,"formaction");ne!=null&&(t=ne);let pe=getRawAttribute(
I,"formmethod");if(pe!=null)if(VERBS.includes(pe.toLowerCase()))e=pe;else return maybeCall(a),d}let D=getClosestAttributeValue(n,"hx-confirm");if(i===void 0&&triggerEvent(
n,"htmx:confirm",{target:w,elt:n,path:t,verb:e,triggeringEvent:r,etc:o,issueRequest:function(je){return issueAjaxRequest(e,t,n,r,o,!!je)},question:D})===!1)return maybeCall(
a),d;let C=n,q=getClosestAttributeValue(n,"hx-sync"),W=null,B=!1;if(q){let ne=q.split(":"),pe=ne[0].trim();if(pe==="this"?C=findThisElement(n,"hx-sync"):C=asElement(
querySelectorExt(n,pe)),q=(ne[1]||"drop").trim(),M=getInternalData(C),q==="drop"&&M.xhr&&M.abortable!==!0)return maybeCall(a),d;if(q==="abort"){if(M.xhr)return maybeCall(
a),d;B=!0}else q==="replace"?triggerEvent(C,"htmx:abort"):q.indexOf("queue")===0&&(W=(q.split(" ")[1]||"last").trim())}if(M.xhr)if(M.abortable)triggerEvent(C,"h\
tmx:abort");else{if(W==null){if(r){let ne=getInternalData(r);ne&&ne.triggerSpec&&ne.triggerSpec.queue&&(W=ne.triggerSpec.queue)}W==null&&(W="last")}return M.queuedRequests==
null&&(M.queuedRequests=[]),W==="first"&&M.queuedRequests.length===0?M.queuedRequests.push(function(){issueAjaxRequest(e,t,n,r,o)}):W==="all"?M.queuedRequests.push(
function(){issueAjaxRequest(e,t,n,r,o)}):W==="last"&&(M.queuedRequests=[],M.queuedRequests.push(function(){issueAjaxRequest(e,t,n,r,o)})),maybeCall(a),d}let v=new XMLHttpRequest;
M.xhr=v,M.abortable=B;let T=function(){M.xhr=null,M.abortable=!1,M.queuedRequests!=null&&M.queuedRequests.length>0&&M.queuedRequests.shift()()},E=getClosestAttributeValue(
n,"hx-prompt");if(E){var b=prompt(E);if(b===null||!triggerEvent(n,"htmx:prompt",{prompt:b,target:w}))return maybeCall(a),T(),d}if(D&&!i&&!confirm(D))return maybeCall(
a),T(),d;let N=getHeaders(n,w,b);e!=="get"&&!usesFormData(n)&&(N["Content-Type"]="application/x-www-form-urlencoded"),o.headers&&(N=mergeObjects(N,o.headers));let O=getInputValues(
n,e),_=O.errors,F=O.formData;o.values&&overrideFormData(F,formDataFromObject(o.values));let V=formDataFromObject(getExpressionVars(n,r)),j=overrideFormData(F,V),
G=filterValues(j,n);htmx.config.getCacheBusterParam&&e==="get"&&G.set("org.htmx.cache-buster",getRawAttribute(w,"id")||"true"),(t==null||t==="")&&(t=location.href);
let xe=getValuesForElement(n,"hx-request"),ae=getInternalData(n).boosted,Le=htmx.config.methodsThatUseUrlParams.indexOf(e)>=0,we={boosted:ae,useUrlParams:Le,formData:G,
parameters:formDataProxy(G),unfilteredFormData:j,unfilteredParameters:formDataProxy(j),headers:N,elt:n,target:w,verb:e,errors:_,withCredentials:o.credentials||xe.
credentials||htmx.config.withCredentials,timeout:o.timeout||xe.timeout||htmx.config.timeout,path:t,triggeringEvent:r};if(!triggerEvent(n,"htmx:configRequest",we))
return maybeCall(a),T(),d;if(t=we.path,e=we.verb,N=we.headers,G=formDataFromObject(we.parameters),_=we.errors,Le=we.useUrlParams,_&&_.length>0)return triggerEvent(
n,"htmx:validation:halted",we),maybeCall(a),T(),d;let de=t.split("#"),sn=de[0],ln=de[1],He=t;if(Le&&(He=sn,!G.keys().next().done&&(He.indexOf("?")<0?He+="?":He+=
"&",He+=urlEncode(G),ln&&(He+="#"+ln))),!verifyPath(n,He,we))return triggerErrorEvent(n,"htmx:invalidPath",we),maybeCall(u),T(),d;if(v.open(e.toUpperCase(),He,!0),
v.overrideMimeType("text/html"),v.withCredentials=we.withCredentials,v.timeout=we.timeout,!xe.noHeaders){for(let ne in N)if(N.hasOwnProperty(ne)){let pe=N[ne];safelySetHeaderValue(
v,ne,pe)}}let me={xhr:v,target:w,requestConfig:we,etc:o,boosted:ae,select:A,pathInfo:{requestPath:t,finalRequestPath:He,responsePath:null,anchor:ln}};if(v.onload=
function(){try{let ne=hierarchyForElt(n);if(me.pathInfo.responsePath=getPathFromResponse(v),m(n,me),me.keepIndicators!==!0&&removeRequestIndicators(pt,kt),triggerEvent(
n,"htmx:afterRequest",me),triggerEvent(n,"htmx:afterOnLoad",me),!bodyContains(n)){let pe=null;for(;ne.length>0&&pe==null;){let je=ne.shift();bodyContains(je)&&(pe=
je)}pe&&(triggerEvent(pe,"htmx:afterRequest",me),triggerEvent(pe,"htmx:afterOnLoad",me))}maybeCall(a)}catch(ne){throw triggerErrorEvent(n,"htmx:onLoadError",mergeObjects(
{error:ne},me)),ne}finally{T()}},v.onerror=function(){removeRequestIndicators(pt,kt),triggerErrorEvent(n,"htmx:afterRequest",me),triggerErrorEvent(n,"htmx:sendE\
rror",me),maybeCall(u),T()},v.onabort=function(){removeRequestIndicators(pt,kt),triggerErrorEvent(n,"htmx:afterRequest",me),triggerErrorEvent(n,"htmx:sendAbort",
me),maybeCall(u),T()},v.ontimeout=function(){removeRequestIndicators(pt,kt),triggerErrorEvent(n,"htmx:afterRequest",me),triggerErrorEvent(n,"htmx:timeout",me),maybeCall(
u),T()},!triggerEvent(n,"htmx:beforeRequest",me))return maybeCall(a),T(),d;var pt=addRequestIndicatorClasses(n),kt=disableElements(n);forEach(["loadstart","load\
end","progress","abort"],function(ne){forEach([v,v.upload],function(pe){pe.addEventListener(ne,function(je){triggerEvent(n,"htmx:xhr:"+ne,{lengthComputable:je.lengthComputable,
loaded:je.loaded,total:je.total})})})}),triggerEvent(n,"htmx:beforeSend",me);let _n=Le?null:encodeParamsForBody(v,n,G);return v.send(_n),d}function determineHistoryUpdates(e,t){
let n=t.xhr,r=null,o=null;if(hasHeader(n,/HX-Push:/i)?(r=n.getResponseHeader("HX-Push"),o="push"):hasHeader(n,/HX-Push-Url:/i)?(r=n.getResponseHeader("HX-Push-U\
rl"),o="push"):hasHeader(n,/HX-Replace-Url:/i)&&(r=n.getResponseHeader("HX-Replace-Url"),o="replace"),r)return r==="false"?{}:{type:o,path:r};let i=t.pathInfo.finalRequestPath,
a=t.pathInfo.responsePath,u=t.etc.push||getClosestAttributeValue(e,"hx-push-url"),d=t.etc.replace||getClosestAttributeValue(e,"hx-replace-url");u==="false"&&(u=
null),d==="false"&&(d=null);let m=getInternalData(e).boosted,A=null,w=null;return u?(A="push",w=u):d?(A="replace",w=d):m&&(A="push",w=a||i),w?(w==="true"&&(w=a||
i),t.pathInfo.anchor&&w.indexOf("#")===-1&&(w=w+"#"+t.pathInfo.anchor),{type:A,path:w}):{}}function codeMatches(e,t){var n=new RegExp(e.code);return n.test(t.toString(
10))}function resolveResponseHandling(e){for(var t=0;t<htmx.config.responseHandling.length;t++){var n=htmx.config.responseHandling[t];if(codeMatches(n,e.status))
return n}return{swap:!1}}function handleTitle(e){if(e){let t=find("title");t?t.textContent=e:window.document.title=e}}function resolveRetarget(e,t){if(t==="this")
return e;let n=asElement(querySelectorExt(e,t));if(n==null)throw triggerErrorEvent(e,"htmx:targetError",{target:t}),new Error(`Invalid re-target ${t}`);return n}
function handleAjaxResponse(e,t){let n=t.xhr,r=t.target,o=t.etc,i=t.select;if(!triggerEvent(e,"htmx:beforeOnLoad",t))return;if(hasHeader(n,/HX-Trigger:/i)&&handleTriggerHeader(
n,"HX-Trigger",e),hasHeader(n,/HX-Location:/i)){let B=n.getResponseHeader("HX-Location");var a={};B.indexOf("{")===0&&(a=parseJSON(B),B=a.path,delete a.path),a.
push=a.push??"true",ajaxHelper("get",B,a);return}let u=hasHeader(n,/HX-Refresh:/i)&&n.getResponseHeader("HX-Refresh")==="true";if(hasHeader(n,/HX-Redirect:/i)){
t.keepIndicators=!0,htmx.location.href=n.getResponseHeader("HX-Redirect"),u&&htmx.location.reload();return}if(u){t.keepIndicators=!0,htmx.location.reload();return}
let d=determineHistoryUpdates(e,t),m=resolveResponseHandling(n),A=m.swap,w=!!m.error,M=htmx.config.ignoreTitle||m.ignoreTitle,I=m.select;m.target&&(t.target=resolveRetarget(
e,m.target));var D=o.swapOverride;D==null&&m.swapOverride&&(D=m.swapOverride),hasHeader(n,/HX-Retarget:/i)&&(t.target=resolveRetarget(e,n.getResponseHeader("HX-\
Retarget"))),hasHeader(n,/HX-Reswap:/i)&&(D=n.getResponseHeader("HX-Reswap"));var C=n.response,q=mergeObjects({shouldSwap:A,serverResponse:C,isError:w,ignoreTitle:M,
selectOverride:I,swapOverride:D},t);if(!(m.event&&!triggerEvent(r,m.event,q))&&triggerEvent(r,"htmx:beforeSwap",q)){if(r=q.target,C=q.serverResponse,w=q.isError,
M=q.ignoreTitle,I=q.selectOverride,D=q.swapOverride,t.target=r,t.failed=w,t.successful=!w,q.shouldSwap){n.status===286&&cancelPolling(e),withExtensions(e,function(T){
C=T.transformResponse(C,n,e)}),d.type&&saveCurrentPageToHistory();var W=getSwapSpecification(e,D);W.hasOwnProperty("ignoreTitle")||(W.ignoreTitle=M),addClassToElement(
r,htmx.config.swappingClass),i&&(I=i),hasHeader(n,/HX-Reselect:/i)&&(I=n.getResponseHeader("HX-Reselect"));let B=o.selectOOB||getClosestAttributeValue(e,"hx-sel\
ect-oob"),v=getClosestAttributeValue(e,"hx-select");swap(r,C,W,{select:I==="unset"?null:I||v,selectOOB:B,eventInfo:t,anchor:t.pathInfo.anchor,contextElement:e,afterSwapCallback:function(){
if(hasHeader(n,/HX-Trigger-After-Swap:/i)){let T=e;bodyContains(e)||(T=getDocument().body),handleTriggerHeader(n,"HX-Trigger-After-Swap",T)}},afterSettleCallback:function(){
if(hasHeader(n,/HX-Trigger-After-Settle:/i)){let T=e;bodyContains(e)||(T=getDocument().body),handleTriggerHeader(n,"HX-Trigger-After-Settle",T)}},beforeSwapCallback:function(){
d.type&&(triggerEvent(getDocument().body,"htmx:beforeHistoryUpdate",mergeObjects({history:d},t)),d.type==="push"?(pushUrlIntoHistory(d.path),triggerEvent(getDocument().
body,"htmx:pushedIntoHistory",{path:d.path})):(replaceUrlInHistory(d.path),triggerEvent(getDocument().body,"htmx:replacedInHistory",{path:d.path})))}})}w&&triggerErrorEvent(
e,"htmx:responseError",mergeObjects({error:"Response Status Error Code "+n.status+" from "+t.pathInfo.requestPath},t))}}let extensions={};function extensionBase(){
return{init:function(e){return null},getSelectors:function(){return null},onEvent:function(e,t){return!0},transformResponse:function(e,t,n){return e},isInlineSwap:function(e){
return!1},handleSwap:function(e,t,n,r){return!1},encodeParameters:function(e,t,n){return null}}}function defineExtension(e,t){t.init&&t.init(internalAPI),extensions[e]=
mergeObjects(extensionBase(),t)}function removeExtension(e){delete extensions[e]}function getExtensions(e,t,n){if(t==null&&(t=[]),e==null)return t;n==null&&(n=[]);
let r=getAttributeValue(e,"hx-ext");return r&&forEach(r.split(","),function(o){if(o=o.replace(/ /g,""),o.slice(0,7)=="ignore:"){n.push(o.slice(7));return}if(n.indexOf(
o)<0){let i=extensions[o];i&&t.indexOf(i)<0&&t.push(i)}}),getExtensions(asElement(parentElt(e)),t,n)}var isReady=!1;getDocument().addEventListener("DOMContentLo\
aded",function(){isReady=!0});function ready(e){isReady||getDocument().readyState==="complete"?e():getDocument().addEventListener("DOMContentLoaded",e)}function insertIndicatorStyles(){
if(htmx.config.includeIndicatorStyles!==!1){let e=htmx.config.inlineStyleNonce?` nonce="${htmx.config.inlineStyleNonce}"`:"",t=htmx.config.indicatorClass,n=htmx.
config.requestClass;getDocument().head.insertAdjacentHTML("beforeend",`<style${e}>.${t}{opacity:0;visibility: hidden} .${n} .${t}, .${n}.${t}{opacity:1;visibili\
ty: visible;transition: opacity 200ms ease-in}</style>`)}}function getMetaConfig(){let e=getDocument().querySelector('meta[name="htmx-config"]');return e?parseJSON(
e.content):null}function mergeMetaConfig(){let e=getMetaConfig();e&&(htmx.config=mergeObjects(htmx.config,e))}return ready(function(){mergeMetaConfig(),insertIndicatorStyles();
let e=getDocument().body;processNode(e);let t=getDocument().querySelectorAll("[hx-trigger='restored'],[data-hx-trigger='restored']");e.addEventListener("htmx:ab\
ort",function(r){let o=r.detail.elt||r.target,i=getInternalData(o);i&&i.xhr&&i.xhr.abort()});let n=window.onpopstate?window.onpopstate.bind(window):null;window.
onpopstate=function(r){r.state&&r.state.htmx?(restoreHistory(),forEach(t,function(o){triggerEvent(o,"htmx:restored",{document:getDocument(),triggerEvent})})):n&&
n(r)},getWindow().setTimeout(function(){triggerEvent(e,"htmx:load",{}),e=null},0)}),htmx})(),xr=qc;var En={};Be(En,{add:()=>Jc,addSection:()=>Ka,announce:()=>$n,copy:()=>Wt,hide:()=>Ut,move:()=>ct,moveSection:()=>Yn,moveTo:()=>qr,nameOf:()=>wn,place:()=>Pr,remove:()=>Nt,
removeSection:()=>_r,rowOf:()=>Rt,sectionOf:()=>jn,start:()=>eu});var Ar=document.body.dataset.csrf||"",Sr,Cr=class extends Error{constructor(t,n={}){super(n.message||(t?"服务出了点问题，请稍后再试":"网络不通")),
this.status=t,this.error=n.error||"",this.fields=n.fields||{}}};function Tr(){return Ar}async function De(e,t={}){for(let n=0;;n++){let r=await Lo(e,t);if(r.ok)
return Dr(r);let o=new Cr(r.status,await Dr(r).catch(()=>({})));if(n>2)throw o;if(r.status===401)await kr();else{if(r.status===403&&!await _c())throw o;if(r.status!==
403)throw o}}}async function Lo(e,{method:t="GET",json:n,body:r,headers:o={},signal:i}){let a={Accept:"application/json","X-CSRF-Token":Ar,...o};n&&(a["Content-\
Type"]="application/json");try{return await fetch(e,{method:t,headers:a,body:n?JSON.stringify(n):r,signal:i,redirect:"error"})}catch(u){throw u.name==="AbortErr\
or"?u:new Cr(0)}}async function Dr(e){let t=await e.text();return(e.headers.get("Content-Type")||"").includes("json")?JSON.parse(t):t}async function _c(){let e=await Lo(
"/admin/session",{});if(e.status===401)return await kr(),!0;if(!e.ok)return!1;let t=await Dr(e);return!t.csrf||t.csrf===Ar?!1:(Ha(t.csrf),!0)}function kr(){return Sr=
Sr||new Promise(e=>Bc(e)).finally(()=>{Sr=void 0}),Sr}function Bc(e){let t=document.getElementById("signin"),n=t.querySelector("form"),r=t.querySelector("[data-\
wrong]"),o=document.activeElement,i=u=>u.preventDefault(),a=async u=>{u.preventDefault(),r.hidden=!0;let d=await Fc(n);if(d){r.textContent=d,r.hidden=!1;return}
n.removeEventListener("submit",a),t.removeEventListener("cancel",i),n.elements.password.value="",t.close(),o?.focus?.(),e()};n.addEventListener("submit",a),t.addEventListener(
"cancel",i),t.open||t.showModal(),(n.elements.login.value?n.elements.password:n.elements.login).focus()}async function Fc(e){try{let t=await Lo("/admin/login",{
method:"POST",body:new URLSearchParams(new FormData(e))}),n=await Dr(t);return t.ok?(Ha(n.csrf),""):n.message||"登录失败，请再试一次"}catch(t){return t.
message}}function Ha(e){Ar=e,document.body.dataset.csrf=e,document.querySelectorAll("input[name=_csrf]").forEach(t=>{t.value=e})}var Or=class{constructor(t,n){this.prefix="sanduan:edits:"+t+":",this.key=this.prefix+n}save(t,n){let r=this.left?0:Date.now();try{!t.length&&!n.length?localStorage.
removeItem(this.key):localStorage.setItem(this.key,JSON.stringify({queue:t,held:n,beat:r}))}catch{}}leave(t,n,r){this.left=t,this.save(n,r)}orphans(){let t={queue:[],
held:[]};try{for(let n of Object.keys(localStorage)){if(!n.startsWith(this.prefix)||n===this.key)continue;let r=Vc(localStorage.getItem(n));r&&Date.now()-r.beat<
12e3||(localStorage.removeItem(n),r&&(t.queue.push(...r.queue),t.held.push(...r.held)))}}catch{}return t}};function Vc(e){try{let t=JSON.parse(e);return Array.isArray(
t.queue)&&Array.isArray(t.held)?t:null}catch{return null}}var hn=document.body,$={id:hn.dataset.page,base:"/admin/pages/"+hn.dataset.page,locked:"locked"in hn.dataset&&hn.dataset.locked!=="false"&&hn.dataset.locked!=="",
rev:Number(hn.dataset.rev||0),tab:Po(),hash:""},Pa=600,Wc=4e5,qa=[1e3,2e3,4e3,8e3,15e3],It=new Or($.id,$.tab),J=[],Re=[],Ir=new Map,Ho,mn,Mr,Ba=0,Vn="saved",Fa=Date.
now();function Po(){return Array.from(crypto.getRandomValues(new Uint8Array(12)),e=>e.toString(16).padStart(2,"0")).join("")}function Ee(e){let t=Va({key:Po(),...e});
return J.forEach(n=>{n.due=0}),yn(),t}function Rr(e,t){let n=J.findLast(r=>r.name===e);return n&&!n.sent&&J.at(-1)===n?(Object.assign(n,t,{due:Date.now()+Pa}),Nr(),
Ir.get(n.key)?.promise):Va({key:Po(),name:e,due:Date.now()+Pa,...t})}function Va(e){J.push(e);let t,n=new Promise(r=>{t=r});return Ir.set(e.key,{promise:n,resolve:t}),
Nr(),n}function Nr(){It.save(J,Re),Vn!=="offline"&&Vn!=="failed"&&gn("saving"),clearTimeout(Ho);let e=J.length&&J.at(-1).due;e&&(Ho=setTimeout(yn,Math.max(0,e-Date.
now())))}function pn(){return J.length>0||Re.length>0}function vn(){return Re.slice()}function bn(e,t){let n=Re.find(d=>d.edit.key===e);if(!n)return Promise.resolve();
if(Re=Re.filter(d=>d!==n),It.save(J,Re),!t)return Xa(),Promise.resolve();let{key:r,name:o,sent:i,due:a,...u}=n.edit;return Ee({...u,base:n.result.base||u.base,force:!0})}
async function rt(){for(J.forEach(e=>{e.due=0}),clearTimeout(mn),mn=void 0;J.length;)if(await yn(),mn)return!1;return!0}function qo(){return J.length?yn():_o([]).
catch(()=>{})}function yn(){return Mr||(Mr=Uc().finally(()=>{Mr=void 0})),Mr}async function Uc(){for(clearTimeout(Ho);J.length&&!J[0].due||J.length&&J[0].due<=Date.
now()+5;){let e=Xc();e.forEach(t=>{t.sent=!0}),It.save(J,Re),Vn==="saved"&&gn("saving");try{await _o(e),Ba=0}catch(t){if(!await Ua(t,e))return}}Xa(),J.length&&Nr()}
function Xc(){let e=0,t=0;for(let n of J){if(e+=JSON.stringify(n).length,t&&(e>Wc||n.due>Date.now()+5))break;t++}return J.slice(0,t)}async function _o(e){let t=document.
querySelector("form#sheet"),n=t?{block:t.dataset.block||"",panel:t.dataset.panel||"",base:t.elements._base?.value||""}:{},r=e.map(({name:i,sent:a,due:u,...d})=>d),
o=await De($.base+"/edits",{method:"POST",json:{edits:r,rev:$.rev,outline:$.hash,open:n}});$.rev=o.rev,$.hash=o.hash,Fa=o.at,J=J.filter(i=>!e.includes(i)),e.forEach(
(i,a)=>Wa(i,o.results[a])),It.save(J,Re),Wn("draft:answer",Object.assign(o,{sent:e,open:n}))}function Wa(e,t){if(t.base)for(let r of J)r.do==="set"&&r.base===e.
base&&r.block===e.block&&r.panel===e.panel&&(r.base=t.base);!t.ok&&(e.do==="set"||e.do==="text")?(Re=Re.filter(r=>r.edit.block!==e.block||r.edit.panel!==e.panel||
r.edit.path!==e.path),Re.push({edit:e,result:t}),Wn("draft:held",{edit:e,result:t})):t.ok?t.say&&Ne(t.say,{undo:t.undo}):Ne(t.message),Ir.get(e.key)?.resolve(t),
Ir.delete(e.key)}async function Ua(e,t){let n=[400,409,413,415,422].includes(e.status);if(n&&t.length>1){for(let r of t)try{await _o([r])}catch(o){if(!await Ua(
o,[r]))return!1}return!0}return n?(J=J.filter(r=>r!==t[0]),Wa(t[0],{key:t[0].key,ok:!1,error:e.error,message:e.message}),It.save(J,Re),!0):(gn(e.status?"failed":
"offline",e.status?e.message:""),clearTimeout(mn),mn=setTimeout(()=>{mn=void 0,yn()},qa[Math.min(Ba++,qa.length-1)]),!1)}function Xa(){!J.length&&!Re.length?gn(
"saved"):J.length||gn("failed","有修改需要您决定")}function gn(e,t){Vn=e,Wn("draft:state",{state:Vn,at:Fa,message:t})}function Wn(e,t){document.dispatchEvent(
new CustomEvent(e,{detail:t}))}function Ne(e,{undo:t}={}){Wn("draft:say",{words:e,undo:t})}function ja(){_a(),setInterval(()=>{pn()&&It.save(J,Re),_a()},4e3),addEventListener(
"online",()=>rt()),addEventListener("offline",()=>{J.length&&gn("offline")}),document.addEventListener("visibilitychange",()=>{document.hidden&&J.length&&rt()}),
addEventListener("beforeunload",e=>{pn()&&e.preventDefault()}),addEventListener("pagehide",()=>It.leave(!0,J,Re)),addEventListener("pageshow",e=>{e.persisted&&(It.
leave(!1,J,Re),qo())}),document.addEventListener("click",jc)}function _a(){let e=It.orphans();!e.queue.length&&!e.held.length||(J.unshift(...e.queue.map(t=>({...t,
due:0}))),Re.push(...e.held),Nr(),e.held.forEach(t=>Wn("draft:held",t)),yn())}async function jc(e){let t=e.target.closest("a[href]");!(t&&!e.defaultPrevented&&e.
button===0&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey&&!t.target&&!t.hasAttribute("download")&&t.origin===location.origin&&t.pathname+t.search!==location.pathname+location.
search)||!J.length||(e.preventDefault(),await Promise.race([rt(),new Promise(r=>setTimeout(r,2e3))]),location.assign(t.href))}var Vo={};Be(Vo,{at:()=>ge,open:()=>ve,reload:()=>Un,reveal:()=>Xn,start:()=>Kc});var Bo={};Be(Bo,{show:()=>Lr,start:()=>zc});var Yc=matchMedia("(max-width: 1023px)");function Lr(e){document.body.dataset.view=e;for(let t of document.querySelectorAll(
"[data-to]"))t.setAttribute("aria-pressed",String(t.dataset.to===e));Yc.matches&&scrollTo(0,0),document.dispatchEvent(new CustomEvent("editor:view",{detail:{view:e}}))}
function zc(){document.addEventListener("click",e=>{let t=e.target.closest("[data-to]");t&&Lr(t.dataset.to)})}var Ye=()=>document.getElementById("side"),lt=$a(location.search),Fo=0;function $a(e){let t=new URLSearchParams(e),n=t.get("block")||"";return{block:n,panel:n?"":
t.get("panel")||"basics"}}var Ya=({block:e,panel:t})=>e?"?block="+encodeURIComponent(e):"?panel="+encodeURIComponent(t),ge=()=>lt;async function ve({block:e="",
panel:t="",field:n=""},{push:r=!0,show:o=!1,focus:i=!1}={}){let a={block:e,panel:e?"":t||"basics"},u=a.block===lt.block&&a.panel===lt.panel&&Ye().querySelector(
"h2");o&&Lr("edit"),!(!u&&(lt=a,r&&history.pushState({editor:!0},"",location.pathname+Ya(a)),za(),!await Hr(a,n)||!r&&!i&&!n))&&(n?Xn(n,i):i&&Ye().focus({preventScroll:!0}))}
var za=()=>document.dispatchEvent(new CustomEvent("editor:open",{detail:lt}));async function Hr(e,t){let n=++Fo;if(Ye().setAttribute("aria-busy","true"),await rt(),
n!==Fo)return!1;Ye().dataset.failed="";let r=`${$.base}/side${Ya(e)}${t?"&at="+encodeURIComponent(t):""}`;try{await xr.ajax("GET",r,{target:"#side",swap:"innerH\
TML"})}catch{Ye().dataset.failed="on"}return n!==Fo?!1:(Ye().removeAttribute("aria-busy"),Ye().dataset.failed?Gc(e):(Ye().scrollTop=0,document.dispatchEvent(new CustomEvent(
"editor:form")),!0))}function Gc(e){let t=document.getElementById("side-failed").content.cloneNode(!0);return t.querySelector("button").addEventListener("click",
()=>Hr(e)),Ye().replaceChildren(t),!1}function Xn(e,t){let n=document.getElementById("f-"+e);if(n){for(let r=n.parentElement;r&&r!==Ye();r=r.parentElement)r.tagName===
"DETAILS"&&(r.open=!0);n.tagName==="FIELDSET"&&n.querySelector("details")?.setAttribute("open",""),n.scrollIntoView({block:"center"}),t&&(n.matches("input, text\
area, select")?n:n.querySelector("input[type=text], textarea")||n.querySelector("input:not([type=hidden]), select, summary"))?.focus({preventScroll:!0})}}var Un=()=>Hr(
lt);function Kc(){history.replaceState({editor:!0},""),addEventListener("popstate",()=>{let e=lt;lt=$a(location.search),!(e.block===lt.block&&e.panel===lt.panel)&&
(za(),Hr(lt))});for(let e of["htmx:responseError","htmx:sendError","htmx:timeout"])document.addEventListener(e,t=>{t.detail.xhr?.status===401?kr().then(Un):t.detail.
target?.id==="side"?Ye().dataset.failed="on":Ne("没有打开，请检查网络后再试")});addEventListener("online",()=>{Ye().dataset.failed&&Un()}),Ye().addEventListener(
"click",e=>{let t=e.target.closest('a[href^="#f-"]');t&&(e.preventDefault(),Xn(t.hash.slice(3),!0))})}var Rt=e=>document.getElementById("row-"+e),wn=e=>Rt(e)?.querySelector(".row-title")?.textContent||"组件",jn=e=>Rt(e)?.closest("[data-section]")?.dataset.section;
function $n(e){let t=document.getElementById("live");t.textContent="",requestAnimationFrame(()=>{t.textContent=e})}function Pr(e){let t=e.previousElementSibling;
return Ee({do:"place",block:e.dataset.row,section:e.parentElement.dataset.list,after:t?t.dataset.row:""})}function ct(e,t){let n=Rt(e),r=n&&(t<0?n.previousElementSibling:
n.nextElementSibling);if(n){if(r)Wo(()=>t<0?r.before(n):r.after(n));else{let o=[...document.querySelectorAll("#outline [data-list]")],i=o[o.indexOf(n.parentElement)+
t];if(!i)return $n(t<0?"已经在最上面":"已经在最下面");Wo(()=>t<0?i.append(n):i.prepend(n))}Ga(n)}}function qr(e,t){let n=Rt(e),r=document.getElementById(
"list-"+t);!n||!r||(Wo(()=>r.append(n)),Ga(n))}function Ga(e){e.scrollIntoView({block:"nearest"});let t=e.parentElement,n=t.closest("[data-section]").dataset.name;
$n(`${wn(e.dataset.row)}：${n}第 ${[...t.children].indexOf(e)+1} 个，共 ${t.children.length} 个`),Pr(e)}function Wo(e){let t=document.activeElement;e(),t&&
t!==document.activeElement&&t.isConnected&&t.focus({preventScroll:!0})}async function Jc(e,t,n){let r=await Ee({do:"add",section:e,kind:t,after:n});return r?.block&&
ve({block:r.block}),r}async function Wt(e){let t=await Ee({do:"copy",block:e});t?.block&&ve({block:t.block})}var Ut=e=>Ee({do:"hide",block:e,hidden:Rt(e)?.dataset.
hidden!=="on"});function Nt(e){let t=Rt(e),n=[...document.querySelectorAll("#outline [data-row]")],r=n.indexOf(t),o=n[r+1]||n[r-1],i=t?.contains(document.activeElement);
return t?.remove(),ge().block===e&&ve(o?{block:o.dataset.row}:{}),i&&o?.querySelector("a").focus(),Ee({do:"delete",block:e})}var Yn=(e,t)=>Ee({do:"section-move",
section:e,by:t}),_r=e=>Ee({do:"section-delete",section:e}),Ka=e=>Ee({do:"section-add",kind:e}),Qc={"blocks/move":(e,t)=>t.get("section")?qr(e,t.get("section")):
ct(e,Number(t.get("by"))),"blocks/copy":Wt,"blocks/hide":Ut,"blocks/delete":Nt,"sections/move":(e,t)=>Yn(e,Number(t.get("by"))),"sections/delete":_r};function Zc(e,t){
let n=new URL(t?.hasAttribute("formaction")?t.formAction:e.action,location.href).pathname,[,,,,r,o,i]=n.split("/"),a=new URLSearchParams(t?.name?{[t.name]:t.value}:
{});if(r==="sections"&&!o)return Ka(a.get("kind")),!0;let u=Qc[r+"/"+i];return u&&u(o,a),!!u}function eu(){addEventListener("submit",e=>{e.target.closest("#outl\
ine, #side")&&Zc(e.target,e.submitter)&&e.preventDefault()},!0)}var Br=(function(){"use strict";let e=()=>{},t={morphStyle:"outerHTML",callbacks:{beforeNodeAdded:e,afterNodeAdded:e,beforeNodeMorphed:e,afterNodeMorphed:e,beforeNodeRemoved:e,
afterNodeRemoved:e,beforeAttributeUpdated:e},head:{style:"merge",shouldPreserve:I=>I.getAttribute("im-preserve")==="true",shouldReAppend:I=>I.getAttribute("im-r\
e-append")==="true",shouldRemove:e,afterHeadMorphed:e},restoreFocus:!0};function n(I,D,C={}){let q=A(I),W=w(D),B=m(q,W,C);return u(B,q,W,v=>{let T=o(v,()=>v.morphStyle===
"innerHTML"?(i(v,q,W),Array.from(q.childNodes)):r(v,q,W));return v.pantry.remove(),T})}function r(I,D,C){let q=w(D);return i(I,q,C,D,D.nextSibling),Array.from(q.
childNodes)}function o(I,D){if(!I.config.restoreFocus)return D();let C=I.doc.activeElement;if(!(M.inputElement(C)||M.textAreaElement(C)))return D();let{id:q,selectionStart:W,
selectionEnd:B}=C,v=D();if(q&&q!==I.doc.activeElement?.getAttribute("id")&&(C=I.target.querySelector(`[id="${CSS.escape(q)}"]`),C?.focus()),C&&!C.selectionEnd&&
B)try{C.setSelectionRange(W,B)}catch{}return v}let i=(function(){function I(E,b,N,O=null,_=null){M.templateElement(b)&&M.templateElement(N)&&(b=b.content,N=N.content),
O||(O=b.firstChild);for(let F of N.childNodes){if(O&&O!=_){let j=C(E,F,O,_);if(j){j!==O&&W(E,O,j),a(j,F,E),O=j.nextSibling;continue}}if(M.element(F)){let j=F.getAttribute(
"id");if(E.persistentIds.has(j)){let G=B(b,j,O,E);a(G,F,E),O=G.nextSibling;continue}}let V=D(b,F,O,E);V&&(O=V.nextSibling)}for(;O&&O!=_;){let F=O;O=O.nextSibling,
q(E,F)}}function D(E,b,N,O){if(O.callbacks.beforeNodeAdded(b)===!1)return null;if(O.idMap.has(b)){let _=O.doc.createElementNS(b.namespaceURI,b.localName);return E.
insertBefore(_,N),a(_,b,O),O.callbacks.afterNodeAdded(_),_}else{let _=O.doc.importNode(b,!0);return E.insertBefore(_,N),O.callbacks.afterNodeAdded(_),_}}let C=(function(){
function E(O,_,F,V){let j=null,G=_.nextSibling,xe=0,ae=F;for(;ae&&ae!=V;){if(N(ae,_)){if(b(O,ae,_))return ae;j===null&&(O.idMap.has(ae)||(j=ae))}if(j===null&&G&&
N(ae,G)&&(xe++,G=G.nextSibling,xe>=2&&(j=void 0)),O.activeElementAndParents.includes(ae))break;ae=ae.nextSibling}return j||null}function b(O,_,F){let V=O.idMap.
get(_),j=O.idMap.get(F);if(!j||!V)return!1;for(let G of V)if(j.has(G))return!0;return!1}function N(O,_){let F=O,V=_;return F.nodeType===V.nodeType&&F.tagName===
V.tagName&&(!F.getAttribute?.("id")||F.getAttribute?.("id")===V.getAttribute?.("id"))}return E})();function q(E,b){if(b!==E.pantry)if(E.idMap.has(b))T(E.pantry,
b,null);else{if(E.callbacks.beforeNodeRemoved(b)===!1)return;b.parentNode?.removeChild(b),E.callbacks.afterNodeRemoved(b)}}function W(E,b,N){let O=b;for(;O&&O!==
N;){let _=O;O=O.nextSibling,q(E,_)}return O}function B(E,b,N,O){let _=`[id="${CSS.escape(b)}"]`,F=O.target.getAttribute?.("id")===b&&O.target||O.target.querySelector(
_)||O.pantry.querySelector(_);return v(F,O),T(E,F,N),F}function v(E,b){let N=E.getAttribute("id");for(;E=E.parentNode;){let O=b.idMap.get(E);O&&(O.delete(N),O.size||
b.idMap.delete(E))}}function T(E,b,N){if(E.moveBefore)try{E.moveBefore(b,N)}catch{E.insertBefore(b,N)}else E.insertBefore(b,N)}return I})(),a=(function(){function I(v,T,E){
return E.ignoreActive&&v===E.doc.activeElement?null:(E.callbacks.beforeNodeMorphed(v,T)===!1||(M.headElement(v)&&E.head.style==="none"||(M.headElement(v)&&E.head.
style!=="morph"?d(v,T,E):(D(v,T,E),B(v,E)||i(E,v,T))),E.callbacks.afterNodeMorphed(v,T)),v)}function D(v,T,E){let b=T.nodeType;if(b===1){let N=v,O=T,_=N.attributes,
F=O.attributes;for(let V of F)N.getAttribute(V.name)!==V.value&&(W(V.name,N,"update",E)||N.setAttributeNode(V.cloneNode()));for(let V=_.length-1;0<=V;V--){let j=_[V];
if(j&&!O.hasAttribute(j.name)){if(W(j.name,N,"remove",E))continue;N.removeAttribute(j.name)}}B(N,E)||C(N,O,E)}(b===8||b===3)&&v.nodeValue!==T.nodeValue&&(v.nodeValue=
T.nodeValue)}function C(v,T,E){if(M.inputElement(v)&&M.inputElement(T)&&T.type!=="file"){let b=T.value,N=v.value;q(v,T,"checked",E),q(v,T,"disabled",E),T.hasAttribute(
"value")?N!==b&&(W("value",v,"update",E)||(v.setAttribute("value",b),v.value=b)):W("value",v,"remove",E)||(v.value="",v.removeAttribute("value"))}else if(M.optionElement(
v)&&M.optionElement(T))q(v,T,"selected",E);else if(M.textAreaElement(v)&&M.textAreaElement(T)){let b=T.value,N=v.value;if(W("value",v,"update",E))return;b!==N&&
(v.value=b),v.firstChild&&v.firstChild.nodeValue!==b&&(v.firstChild.nodeValue=b)}}function q(v,T,E,b){let N=T[E],O=v[E];if(N!==O){let _=W(E,v,"update",b);_||(v[E]=
T[E]),N?_||v.setAttribute(E,""):W(E,v,"remove",b)||v.removeAttribute(E)}}function W(v,T,E,b){return v==="value"&&b.ignoreActiveValue&&T===b.doc.activeElement?!0:
b.callbacks.beforeAttributeUpdated(v,T,E)===!1}function B(v,T){return!!T.ignoreActiveValue&&v===T.doc.activeElement&&v!==T.doc.body}return I})();function u(I,D,C,q){
if(I.head.block&&I.head.style!=="none"){let W=D.querySelector("head"),B=C.querySelector("head");if(W&&B){let v=d(W,B,I);return Promise.all(v).then(()=>{let T=Object.
assign(I,{head:{block:!1,style:"none"}});return q(T)})}}return q(I)}function d(I,D,C){let q=[],W=[],B=[],v=[],T=new Map;for(let b of D.children)T.set(b.outerHTML,
b);for(let b of I.children){let N=T.has(b.outerHTML),O=C.head.shouldReAppend(b),_=C.head.shouldPreserve(b);N||_?O?W.push(b):(T.delete(b.outerHTML),B.push(b)):C.
head.style==="append"?O&&(W.push(b),v.push(b)):C.head.shouldRemove(b)!==!1&&W.push(b)}v.push(...T.values());let E=[];for(let b of v){let N=C.doc.createRange().createContextualFragment(
b.outerHTML).firstChild;if(C.callbacks.beforeNodeAdded(N)!==!1){if("href"in N&&N.href||"src"in N&&N.src){let O,_=new Promise(function(F){O=F});N.addEventListener(
"load",function(){O()}),E.push(_)}I.appendChild(N),C.callbacks.afterNodeAdded(N),q.push(N)}}for(let b of W)C.callbacks.beforeNodeRemoved(b)!==!1&&(I.removeChild(
b),C.callbacks.afterNodeRemoved(b));return C.head.afterHeadMorphed(I,{added:q,kept:B,removed:W}),E}let m=(function(){function I(E,b,N){let{persistentIds:O,idMap:_}=v(
E,b),F=D(N),V=F.morphStyle||"outerHTML";if(!["innerHTML","outerHTML"].includes(V))throw`Do not understand how to morph style ${V}`;if(V==="innerHTML"&&!E.append)
throw`Cannot morph the innerHTML of a ${E.nodeName} node, as it cannot have children`;let j=F.head.style||"merge";if(!["merge","append","morph","none"].includes(
j))throw`Do not understand how to morph head style ${j}`;let G=E.ownerDocument;return{target:E,newContent:b,doc:G,config:F,morphStyle:V,ignoreActive:F.ignoreActive,
ignoreActiveValue:F.ignoreActiveValue,restoreFocus:F.restoreFocus,idMap:_,persistentIds:O,pantry:C(G),activeElementAndParents:q(E,G),callbacks:F.callbacks,head:F.
head}}function D(E){let b=Object.assign({},t);return Object.assign(b,E),b.callbacks=Object.assign({},t.callbacks,E.callbacks),b.head=Object.assign({},t.head,E.head),
b}function C(E){let b=E.createElement("div");return b.hidden=!0,E.documentElement.append(b),b}function q(E,b){let N=[],O=b.activeElement;if(O?.tagName!=="BODY"&&
E.contains(O))for(;O&&(N.push(O),O!==E);)O=O.parentElement;return N}function W(E){let b=[],N=E;for(let _ of N.querySelectorAll?.("[id]")??[]){let F=_.getAttribute(
"id");F&&b.push({elt:_,id:F})}let O=N.getAttribute?.("id");return O&&b.push({elt:E,id:O}),b}function B(E,b,N,O){for(let{elt:_,id:F}of O)if(b.has(F)){let V=_;for(;V;){
let j=E.get(V);if(j==null&&(j=new Set,E.set(V,j)),j.add(F),V===N)break;V=V.parentElement}}}function v(E,b){let N=W(E),O=W(b),_=T(N,O),F=new Map;B(F,_,E,N);let V=b.
__idiomorphRoot||b;return B(F,_,V,O),{persistentIds:_,idMap:F}}function T(E,b){let N=new Set,O=new Map;for(let{elt:F,id:V}of E)O.has(V)?N.add(V):O.set(V,F.tagName);
let _=new Set;for(let{elt:F,id:V}of b)_.has(V)?N.add(V):O.get(V)===F.tagName&&_.add(V);for(let F of N)_.delete(F);return N.size&&console.warn("[Warning] duplica\
te ids found during morph, state loss within these elements is possible:",Array.from(N)),_}return I})(),{normalizeElement:A,normalizeParent:w}=(function(){let I=new WeakSet;
function D(B){return M.document(B)?B.documentElement:B}function C(B){if(B==null)return document.createElement("div");if(typeof B=="string")return C(W(B));if(I.has(
B))return B;if(M.node(B)){if(B.parentNode)return new q(B);{let v=document.createElement("div");return v.append(B),v}}else{let v=document.createElement("div");for(let T of[
...B])v.append(T);return v}}class q{constructor(v){this.originalNode=v,this.realParentNode=v.parentNode,this.previousSibling=v.previousSibling,this.nextSibling=
v.nextSibling}get childNodes(){let v=[],T=this.previousSibling?this.previousSibling.nextSibling:this.realParentNode.firstChild;for(;T&&T!=this.nextSibling;)v.push(
T),T=T.nextSibling;return v}querySelectorAll(v){return this.childNodes.reduce((T,E)=>{if(M.element(E)){E.matches(v)&&T.push(E);let b=E.querySelectorAll(v);for(let N=0;N<
b.length;N++)T.push(b[N])}return T},[])}insertBefore(v,T){return this.realParentNode.insertBefore(v,T)}moveBefore(v,T){return this.realParentNode.moveBefore(v,T)}get __idiomorphRoot(){
return this.originalNode}}function W(B){let v=new DOMParser,T=B.replace(/<svg(\s[^>]*>|>)([\s\S]*?)<\/svg>/gim,"");if(T.match(/<\/html>/)||T.match(/<\/head>/)||
T.match(/<\/body>/)){let E=v.parseFromString(B,"text/html");if(E.doctype?.remove(),T.match(/<\/html>/))return I.add(E),E;{let b=E.firstChild;return b&&I.add(b),
b}}else{let b=v.parseFromString("<body><template>"+B+"</template></body>","text/html").body.querySelector("template").content;return I.add(b),b}}return{normalizeElement:D,
normalizeParent:C}})(),M=(function(){let I=C=>C instanceof Element||C?.nodeType===Node.ELEMENT_NODE,D=(C,q)=>I(C)&&C.localName===q&&C.namespaceURI==="http://www\
.w3.org/1999/xhtml";return{element:I,node:C=>C instanceof Node||typeof C?.nodeType=="number",document:C=>C instanceof Document||C?.nodeType===Node.DOCUMENT_NODE,
templateElement:C=>D(C,"template"),headElement:C=>D(C,"head"),inputElement:C=>D(C,"input"),optionElement:C=>D(C,"option"),textAreaElement:C=>D(C,"textarea")}})();
return{morph:n,defaults:t}})();var zo={};Be(zo,{openPalette:()=>ut,start:()=>vu});var Uo={};Be(Uo,{copied:()=>Vr,copyBlock:()=>Qa,copySection:()=>Za,pasteText:()=>Fr,start:()=>ru});var tu="sanduan:1:",nu=512*1024;function ru(){document.addEventListener("editor:clip",n=>n.detail.block?Qa(n.detail.block):Za(n.detail.section)),document.addEventListener(
"paste",Ja);let e=document.getElementById("phone"),t=()=>e.contentDocument?.addEventListener("paste",Ja);e.addEventListener("load",t),t()}function Qa(e){return es(
`${$.base}/blocks/${encodeURIComponent(e)}/clip`)}function Za(e){return es(`${$.base}/sections/${encodeURIComponent(e)}/clip`)}async function Fr(e,t,n){if(e.length>
nu)return Ne("拷贝的内容太大了，请分几次拷贝");let r=await Ee({do:"paste",text:e,section:t,after:n});r?.block&&ve({block:r.block})}function Vr(e){
return e.trimStart().startsWith(tu)}async function es(e){let t=De(e);try{await ou(t),Ne("已拷贝，打开别的页面的编辑器，按 Ctrl+V 粘贴")}catch(n){
Ne(n.message||"浏览器不让拷贝，请换用最新的 Chrome 或 Edge")}}async function ou(e){let t=e.then(n=>new Blob([n],{type:"text/plain"}));t.catch(()=>{});
try{await navigator.clipboard.write([new ClipboardItem({"text/plain":t})])}catch{await iu(await e)}}async function iu(e){if(navigator.clipboard&&await navigator.
clipboard.writeText(e).then(()=>!0,()=>!1))return;let t=document.createElement("textarea");t.value=e,t.setAttribute("readonly",""),t.className="sr-only";let n=document.
activeElement;document.body.append(t),t.select();let r=document.execCommand("copy");if(t.remove(),n&&n.focus(),!r)throw new Error("")}function Ja(e){if($.locked||
e.target.closest?.("input, textarea, select, [contenteditable], dialog"))return;let t=e.clipboardData?e.clipboardData.getData("text/plain"):"";if(!Vr(t))return;
e.preventDefault();let[n,r]=au();n&&Fr(t,n,r)}function au(){let e=document.getElementById("row-"+ge().block),t=document.querySelectorAll("#outline [data-list]");
return[(e?e.parentElement:t[t.length-1])?.dataset.list,e?.dataset.row]}var Wr=document.getElementById("palette"),fe=document.getElementById("palette-body"),su=fe?fe.innerHTML:"",Xo="";function ut({section:e=lu(),after:t}){if($.locked)
return Promise.resolve();let n=new URLSearchParams({section:e});return t!==void 0&&n.set("after",t),Xo=`${$.base}/add?${n}`,Wr.showModal(),fe.innerHTML=su,$o()}
function lu(){return[...document.querySelectorAll("#outline [data-list]")].pop()?.dataset.list||""}async function $o(e){let t=Xo;fe.setAttribute("aria-busy","tr\
ue");let n=await De(t,{headers:{"X-Fragment":"palette"}}).catch(r=>r);if(t===Xo){if(fe.removeAttribute("aria-busy"),n instanceof Error)return cu(n);fe.innerHTML=
n,fe.querySelector("[data-go]").remove(),e?fe.querySelector(`#${e}`).scrollIntoView():matchMedia("(pointer: coarse)").matches||Zt().focus()}}function cu(e){fe.innerHTML=
'<div class="mx-auto max-w-sm py-16 text-center text-sm"><p role="alert"></p><button type="button" class="add-row w-full">重试</button></div>',fe.querySelector(
"p").textContent=e.message,fe.querySelector("button").addEventListener("click",()=>$o())}var Zt=()=>fe.querySelector('input[type="search"]'),Yo=()=>[...fe.querySelectorAll(
"[data-kind], [data-set]")].filter(e=>!e.closest("[hidden]")),ns=e=>({section:e.elements.section.value,after:e.elements.after.value});async function rs(e){let{kind:t,
set:n}=e.dataset;Wr.close();let r=await Ee({...n?{do:"insert",set:n}:{do:"add",kind:t},...ns(e.form)});r?.block&&ve({block:r.block},{show:!0,focus:!0})}function jo(){
let e=Zt().value.trim().toLowerCase();for(let t of fe.querySelectorAll("[data-title]"))t.hidden=!t.dataset.title.toLowerCase().includes(e);for(let t of fe.querySelectorAll(
"[data-group]"))t.hidden=e!==""&&!t.querySelector("[data-title]:not([hidden])");fe.querySelector("[data-paste]").hidden=e!=="",fe.querySelector("[data-none]").hidden=
e===""||Yo().length>0}function uu(e,t){let n=Yo();if(t==="ArrowLeft")return n[n.indexOf(e)-1];if(t==="ArrowRight")return n[n.indexOf(e)+1];let r=e.getBoundingClientRect(),
o=d=>(d.getBoundingClientRect().top-r.top)*(t==="ArrowDown"?1:-1),i=d=>Math.abs(d.getBoundingClientRect().left-r.left),a=n.filter(d=>o(d)>8),u=Math.min(...a.map(
o));return a.filter(d=>o(d)<u+8).sort((d,m)=>i(d)-i(m))[0]}function du(e){Zt().value="",jo(),fe.querySelector(e).scrollIntoView({behavior:"smooth"})}function ts(e){
e&&(e.focus({preventScroll:!0}),e.closest(".palette-card").scrollIntoView({block:"nearest"}))}function os(e){e.open=!1,e.querySelector("summary").focus()}function fu(e){
if(e.isComposing)return;let t=fe.querySelector("details[open]"),n=e.target.closest("[data-kind], [data-set]");if(e.key==="Escape"&&t)e.preventDefault(),os(t);else if(e.
target===Zt()&&(e.key==="ArrowDown"||e.key==="Enter")){e.preventDefault();let r=Yo();e.key==="Enter"&&r.length===1?rs(r[0]):ts(r[0])}else if(n&&e.key.startsWith(
"Arrow")){e.preventDefault();let r=uu(n,e.key);r?ts(r):e.key==="ArrowUp"&&Zt().focus()}}function hu(e){let t=e.target.closest("[data-kind], [data-set]"),n=e.target.
closest("[data-close]"),r=e.target.closest("nav a");!t&&!n&&!r||(e.preventDefault(),t?rs(t):n?os(n.closest("details")):du(r.hash))}function mu(e){let t=e.target;
e.preventDefault(),t.elements.text?pu(t):t.getAttribute("action").startsWith("/admin/blocksets/")&&gu(t)}function pu(e){let t=e.elements.text;if(!Vr(t.value)){t.
setCustomValidity("这不是从编辑器拷贝的组件：请先拷贝组件，再来粘贴"),t.reportValidity();return}let{section:n,after:r}=ns(e);Wr.close(),
Fr(t.value,n,r)}async function gu(e){try{let t=await De(e.getAttribute("action"),{method:"POST",body:new URLSearchParams(new FormData(e))});Ne(t.say)}catch(t){Ne(
t.message);return}$o("sets")}function vu(){document.addEventListener("editor:add",e=>ut(e.detail)),Wr.addEventListener("keydown",fu),fe.addEventListener("click",
hu),fe.addEventListener("submit",mu),fe.addEventListener("input",e=>{e.target.name==="text"?e.target.setCustomValidity(""):e.target===Zt()&&!e.isComposing&&jo()}),
fe.addEventListener("compositionend",e=>e.target===Zt()&&jo())}var ce=document.getElementById("phone");function ze(){let e=ce.contentDocument;return e&&e.querySelector("main.page")?e:null}var bt=()=>!!ze()?.querySelector("[\
data-section][id]"),is=()=>[...ze()?.querySelectorAll("[data-name]")||[]],as=()=>[...ze()?.querySelectorAll("[data-section][id]")||[]],yt=e=>e&&ze()?.getElementById(
"b-"+e)||null,qe=e=>e.id.slice(2),Xt=e=>e.dataset.name,Ur=e=>e.hasAttribute("data-hidden"),wt=e=>e?.closest?.("[data-name]")||null;function Xr(e){let t=e.ownerDocument.
defaultView;return[...e.children].find(n=>t.getComputedStyle(n).position==="fixed")}var zn=e=>(Xr(e)||e).getBoundingClientRect();function ss(e,t,n){return ls(e,
"[data-text]",t,n)}function Go(e,t,n){return ls(e,"[data-image]",t,n)}function ls(e,t,n,r){return[...e.querySelectorAll(t)].find(i=>{let a=i.getBoundingClientRect();
return a.width>0&&n>=a.left-4&&n<=a.right+4&&r>=a.top-4&&r<=a.bottom+4})||null}var bu=[["up","上移","M10 16V4.5M5 9.25 10 4.25l5 5"],["down","下移","M10 4v11.5M5 10.75l5 5 5-5"],["copy","复制","M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 \
0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M3 8.5A1.5 1.5 0 0 1 4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5Z"],["hide","隐藏","M2\
.5 10S5.25 4.75 10 4.75 17.5 10 17.5 10 14.75 15.25 10 15.25 2.5 10 2.5 10ZM10 12.25a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM4 16 16 4"],["delete","删除",
"M3.5 5.5h13M8 5.25V3.5h4v1.75M5.25 5.75l.75 11h8l.75-11M8.5 9v4.5M11.5 9v4.5"],["keep","存为区块","M5.5 3.5h9v13L10 13.25 5.5 16.5ZM10 6v4.5M7.75 8.25h4.5"]],
Ge=document.createElement("div"),Ko="";function us(){return Ge.className="over-bar",Ge.hidden=!0,Ge.setAttribute("role","toolbar"),Ge.append(...bu.map(yu)),Ge.addEventListener(
"keydown",Eu),Ge}function yu([e,t,n],r){let o=document.createElement("button");return o.type="button",o.dataset.act=e,o.tabIndex=r===0?0:-1,o.innerHTML=`<svg vi\
ewBox="0 0 20 20" aria-hidden="true"><path d="${n}"/></svg><span>${t}</span>`,o.addEventListener("click",()=>Su(e,o)),o}function ds(e){if(Ko=e?qe(e):"",Ge.hidden=
!e,!e)return;let t=is();Ge.setAttribute("aria-label",`「${Xt(e)}」的操作`),cs("up",e===t[0]),cs("down",e===t[t.length-1]),wu("hide",Ur(e)?"显示":"隐藏")}
function cs(e,t){Ge.querySelector(`[data-act="${e}"]`).setAttribute("aria-disabled",String(t))}function wu(e,t){let n=Ge.querySelector(`[data-act="${e}"] span`);
n.textContent!==t&&(n.textContent=t)}function fs(){return Ge.hidden?!1:(Ge.querySelector('[tabindex="0"]').focus(),!0)}function Eu(e){let t=[...Ge.children],n=t.
indexOf(document.activeElement),r={ArrowRight:n+1,ArrowDown:n+1,ArrowLeft:n-1,ArrowUp:n-1,Home:0,End:t.length-1}[e.key];if(r===void 0||e.altKey||e.ctrlKey||e.metaKey)
return;e.preventDefault();let o=t[(r+t.length)%t.length];t.forEach(i=>{i.tabIndex=i===o?0:-1}),o.focus()}var xu={up:e=>ct(e,-1),down:e=>ct(e,1),copy:Wt,hide:Ut,
delete:Nt,keep:(e,t)=>document.dispatchEvent(new CustomEvent("editor:keep",{detail:{block:e,name:t}}))};function Su(e,t){let n=yt(Ko);n&&t.getAttribute("aria-di\
sabled")!=="true"&&xu[e](Ko,Xt(n))}var Cu=5e3,z=null,Kn=()=>z?wt(z.el):null;function Zo(e,t,n){jt(),z={el:e,block:qe(wt(e)),path:e.dataset.text,lines:/^pre|^break/.test(ms(e).whiteSpace),before:Gn(
e),disabled:e.disabled===!0,composing:!1,ended:n},z.said=z.before,e.firstElementChild&&(e.textContent=z.before),z.disabled&&(e.disabled=!1),Du(e);for(let[r,o]of Object.
entries(bs))e.addEventListener(r,o);ce.contentWindow.focus(),e.focus({preventScroll:!0}),ps(e,t)}function ms(e){return e.ownerDocument.defaultView.getComputedStyle(
e)}function Du(e){try{e.contentEditable="plaintext-only"}catch{e.contentEditable="true"}}function ps(e,t){let n=e.ownerDocument,r=t&&Au(n,t);r&&e.contains(r.startContainer)?
n.getSelection().setBaseAndExtent(r.startContainer,r.startOffset,r.startContainer,r.startOffset):n.getSelection().selectAllChildren(e)}function Au(e,{x:t,y:n}){
if(e.caretRangeFromPoint)return e.caretRangeFromPoint(t,n);let r=e.caretPositionFromPoint?.(t,n);return r&&{startContainer:r.offsetNode,startOffset:r.offset}}function jt({
restore:e=!1}={}){if(!z)return;let t=z;e&&(t.el.textContent=t.before),jr(e?t.before:Gn(t.el)),z=null;for(let[n,r]of Object.entries(bs))t.el.removeEventListener(
n,r);t.el.removeAttribute("contenteditable"),t.disabled&&(t.el.disabled=!0),t.el.ownerDocument.getSelection()?.removeAllRanges(),t.el.blur(),(t.said!==t.before||
t.sent)&&(vs(t)?.dispatchEvent(new Event("change",{bubbles:!0})),rt()),t.ended({block:t.block,path:t.path,text:t.said,changed:!!t.sent})}function gs(){z&&!z.el.
isConnected&&(z=null)}function vs({block:e,path:t}){return document.querySelector(`form#sheet[data-block="${CSS.escape(e)}"]`)?.elements.namedItem(t)}function jr(e){
if(e===z.said)return;let t=vs(z);t?(t.value=e,t.dispatchEvent(new Event("input",{bubbles:!0}))):Rr(`text:${z.block}:${z.path}`,{do:"text",block:z.block,path:z.path,
from:z.before,text:e}),z.said=e,z.sent=!0}function Gn(e){let t=/^pre|^break/.test(ms(e).whiteSpace),n=Qo(e).replace(/\u00a0/g," ");return t&&e.isContentEditable?
n.replace(/\n$/,""):t?n:n.replace(/\s*\n\s*/g," ")}function Qo(e){let t="";for(let n of e.childNodes)n.nodeType===3?t+=n.data:n.nodeName==="BR"?t+=`
`:/^(DIV|P)$/.test(n.nodeName)?t+=(t&&!t.endsWith(`
`)?`
`:"")+Qo(n):t+=Qo(n);return t}function Jo(e){let t=e.replace(/\r\n?/g,`
`),n=z.lines?t:t.replace(/\s*\n\s*/g," "),r=z.el.ownerDocument;if(n.length<Cu&&n.split(`
`).length<20){r.execCommand("insertText",!1,n);return}let o=r.getSelection(),i=o.getRangeAt(0);i.deleteContents();let a=r.createTextNode(n);i.insertNode(a),o.setBaseAndExtent(
a,n.length,a,n.length),jr(Gn(z.el))}function Tu(e){let t=[...wt(z.el).querySelectorAll("[data-text]")],n=t[t.indexOf(z.el)+e],r=z.ended;jt(),n?Zo(n,null,r):document.
querySelector('.over-bar [tabindex="0"]')?.focus()}var bs={input(){z.composing||jr(Gn(z.el))},compositionstart(){z.composing=!0},compositionend(){z.composing=!1,
jr(Gn(z.el))},keydown(e){e.stopPropagation(),!(e.isComposing||z.composing||e.keyCode===229)&&(e.key==="Escape"?(e.preventDefault(),jt({restore:!0})):e.key==="En\
ter"?(e.preventDefault(),z.lines?z.el.ownerDocument.execCommand("insertLineBreak"):jt()):e.key==="Tab"?(e.preventDefault(),Tu(e.shiftKey?-1:1)):e.key===" "&&z.el.
tagName==="BUTTON"&&(e.preventDefault(),Jo(" ")))},keyup(e){e.key===" "&&e.preventDefault()},beforeinput(e){e.inputType.startsWith("format")&&e.preventDefault()},
paste(e){let t=e.clipboardData.getData("text/plain");t&&(e.preventDefault(),e.stopPropagation(),Jo(t))},drop(e){let t=e.dataTransfer.getData("text/plain");t&&(e.
preventDefault(),e.stopPropagation(),ps(z.el,{x:e.clientX,y:e.clientY}),Jo(t))},blur(){jt()}};var Jn=document.getElementById("over"),Ou=30,Mu=72,Et=null,en=null,dt=null,xn=null,ie=null,ei=0,zr=0;function ws({retry:e,locked:t}){ie={hovered:$r("over-box ov\
er-hovered",'<span class="over-name"></span>'),chosen:$r("over-box over-chosen",'<span class="over-name"></span>'),aim:$r("over-box over-aim",'<span class="over\
-name">松开换上这张图片</span>'),near:Yr(),before:Yr(),after:Yr(),empty:[],locked:t,failed:Iu(e),bar:us()},Jn.append(ie.hovered,ie.chosen,ie.aim,ie.near,
ie.before,ie.after,ie.failed),Jn.parentElement.append(ie.bar),ie.near.addEventListener("pointerleave",()=>Gr(null)),ie.near.addEventListener("pointerenter",()=>clearTimeout(
zr)),new ResizeObserver(ot).observe(ce),addEventListener("resize",ot)}function $r(e,t){let n=document.createElement("div");return n.className=e,n.hidden=!0,n.innerHTML=
t,n}function Yr(){let e=document.createElement("button");return e.type="button",e.className="over-plus",e.hidden=!0,e.innerHTML='<svg viewBox="0 0 20 20" aria-h\
idden="true"><path d="M10 4v12M4 10h12"/></svg>',e.addEventListener("click",()=>ut({section:e.dataset.section,after:e.dataset.after})),e}function Iu(e){let t=$r(
"over-failed",'<p>预览没有打开</p><p>您的修改都在，不受影响。请检查网络后再试。</p><button type="button">重试</button>');return t.setAttribute(
"role","alert"),t.querySelector("button").addEventListener("click",e),t}function Es(e){let t=e.defaultView;t.addEventListener("scroll",ot,{passive:!0}),new t.ResizeObserver(
ot).observe(e.querySelector("main")),e.addEventListener("load",ot,!0),Et=dt=xn=null,ie.failed.hidden=!0,Sn(null)}function ri(){Et=dt=xn=null,ie.failed.hidden=!1,
Sn(null)}function Sn(e){en=e,ds(ie.locked?null:e),ot()}function Gr(e,t){clearTimeout(zr);let n=[Et,dt?.el,dt?.after];Et=e,dt=e&&!ie.locked?Ru(e,t):null,(n[0]!==
Et||n[1]!==dt?.el||n[2]!==dt?.after)&&ot()}function xs(){clearTimeout(zr),zr=setTimeout(()=>Gr(null),120)}function Kr(e){xn!==e&&(xn=e,ot())}function Ru(e,t){if(Xr(
e))return null;let n=zn(e),r=Math.min(Ou,n.height/3);return t-n.top<r?{el:e,after:!1}:n.bottom-t<r?{el:e,after:!0}:null}function ot(){ei=ei||requestAnimationFrame(
()=>{ei=0,Nu()})}function Nu(){let e=ze();Et&&!Et.isConnected&&(Et=dt=null),en&&!en.isConnected&&Sn(null);let t=e&&Lu();ti(ie.hovered,Et!==en?Et:null,t),ti(ie.chosen,
en,t),ti(ie.aim,xn,t);let n=ie.locked?null:en,r=n&&!Xr(n)?n:null;ni(ie.near,dt&&dt.el!==en?dt:null,t),ni(ie.before,r&&{el:r,after:!1},t),ni(ie.after,r&&{el:r,after:!0},
t),Hu(t),n&&t&&Pu(zn(n),t)}function Lu(){let e=ce.getBoundingClientRect(),t=Jn.getBoundingClientRect(),n=e.width/ce.offsetWidth||1;return{x:e.left-t.left,y:e.top-
t.top,scale:n,width:e.width,height:e.height}}function ti(e,t,n){let r=t&&n&&zn(t);if(e.hidden=!r||r.bottom*n.scale<0||r.top*n.scale>n.height||r.height===0,e.hidden)
return;let o=r.top*n.scale;Qn(e,n.x+r.left*n.scale,n.y+o),e.style.width=r.width*n.scale+"px",e.style.height=r.height*n.scale+"px";let i=e.firstElementChild,a=Xt(
t)+(Ur(t)?" · 已隐藏":"");t!==xn&&i.textContent!==a&&(i.textContent=a),i.style.transform=`translateY(${o>=22?-22:0}px)`}function Qn(e,t,n){e.style.transform=
`translate(${Math.round(t)}px, ${Math.round(n)}px)`}function ni(e,t,n){let r=t&&n&&zn(t.el),o=r&&(t.after?r.bottom:r.top)*n.scale;if(e.hidden=!r||o<-4||o>n.height+
4,e.hidden)return;let i=[...t.el.parentElement.querySelectorAll(":scope > [data-name]")],a=t.after?t.el:i[i.indexOf(t.el)-1];Ss(e,qe(t.el.parentElement),a),Qn(e,
n.x+(r.left+r.width/2)*n.scale,n.y+Math.min(Math.max(o,16),n.height-16))}function Ss(e,t,n){e.dataset.section=t,e.dataset.after=n?qe(n):"";let r=n?`在「${Xt(n)}\
」后面添加组件`:"在这一段的最前面添加组件";e.setAttribute("aria-label",r),e.title=r}function Hu(e){let t=e&&!ie.locked?as().filter(n=>!n.querySelector(
"[data-name]")):[];for(;ie.empty.length<t.length;)ie.empty.push(Yr()),Jn.append(ie.empty[ie.empty.length-1]);ie.empty.forEach((n,r)=>{let o=t[r]?.getBoundingClientRect();
n.hidden=!o||o.bottom<0||o.bottom*e.scale>e.height+20,!n.hidden&&(Ss(n,qe(t[r]),null),Qn(n,e.x+(o.left+o.width/2)*e.scale,e.y+o.bottom*e.scale))})}function Pu(e,t){
let{bar:n}=ie,r=ce.closest("#canvas").getBoundingClientRect(),o=Jn.parentElement.getBoundingClientRect(),i=ce.getBoundingClientRect(),a=r.right-o.right>=Mu;n.dataset.
beside=String(a),n.setAttribute("aria-orientation",a?"vertical":"horizontal");let u=e.top*t.scale,d=e.bottom*t.scale,m=d<0||u>t.height,A=!a&&Kn();n.hidden=!!(m||
A)&&!n.contains(document.activeElement);let w=i.left-o.left,M=i.top-o.top;if(a){Qn(n,o.width+8,M+ys(u,0,t.height-n.offsetHeight));return}let I=26,D=n.offsetHeight,
C=u-I-D>=0?u-I-D:d+I+D<=t.height?d+I:t.height-D-8;Qn(n,w+(t.width-n.offsetWidth)/2,M+ys(C,8,t.height-D-8))}function ys(e,t,n){return Math.max(t,Math.min(e,Math.
max(t,n)))}var Ts=Pc(Ds());function Cn(e){let t=document.querySelector(`body > dialog[data-dialog="${e}"]`);if(t)return t;let n=document.querySelector("#picture-dialogs").content.querySelector(
`[data-dialog="${e}"]`).cloneNode(!0);document.body.append(n);let r=null;return n.addEventListener("pointerdown",o=>{r=o.target}),n.addEventListener("click",o=>{
(o.target===n&&r===n||o.target.closest("[data-close-dialog]"))&&n.close()}),n.addEventListener("keydown",o=>o.stopPropagation()),n}function Dn(e,t){let n=document.
activeElement;return new Promise(r=>{let o=new AbortController,i=null;e.addEventListener("close",()=>{o.abort(),n&&n.isConnected&&n.focus(),r(i)},{once:!0}),e.showModal(),
t(a=>{i=a,e.close()},o.signal)})}function ks({src:e,w:t,h:n}){let r=Cn("crop"),o=r.querySelector("img"),i=r.querySelector("[data-done]");return Zn(r,""),r.querySelector("[name=ratio][value=free\
]").checked=!0,r.querySelector("[data-size]").textContent="",i.disabled=!0,Dn(r,async(a,u)=>{let d=[375,750].find(A=>t<=A)||1500;o.src=`/media/${d}/${e}`;try{await o.
decode()}catch{Zn(r,"图片打不开，请关闭后再试。");return}if(u.aborted)return;let m=new Ts.default(o,{viewMode:1,autoCropArea:1,dragMode:"crop",background:!1,
checkOrientation:!1,checkCrossOrigin:!1,movable:!1,rotatable:!1,scalable:!1,zoomable:!1,toggleDragModeOnDblclick:!1,minCropBoxWidth:24,minCropBoxHeight:24,ready:()=>{
i.disabled=!1},crop:()=>qu(r,As(m),t,n)});u.addEventListener("abort",()=>m.destroy()),r.querySelector("fieldset").addEventListener("change",A=>_u(m,A.target.value),
{signal:u}),r.querySelector("[data-stage]").addEventListener("keydown",A=>Bu(A,m),{signal:u}),i.addEventListener("click",()=>Fu(r,e,As(m),a),{signal:u}),r.querySelector(
"[data-stage]").focus()})}function As(e){let{naturalWidth:t,naturalHeight:n}=e.getImageData(),r=e.getData(),o=Math.max(0,r.x/t),i=Math.max(0,r.y/n);return{x:o,y:i,
w:Math.min(1-o,r.width/t),h:Math.min(1-i,r.height/n)}}function qu(e,t,n,r){let o=Math.round(t.w*n),i=o<750&&n>=750?"，铺满手机屏幕会有点糊":"";e.querySelector(
"[data-size]").textContent=`裁成 ${o}×${Math.round(t.h*r)} 像素${i}`}function Zn(e,t){e.querySelector("[data-wrong]").textContent=t}function _u(e,t){let{naturalWidth:n,
naturalHeight:r}=e.getImageData(),o=t==="own"?n/r:Number(t);e.setAspectRatio(o);let i=o?Math.min(n,r*o):n,a=o?i/o:r;e.setData({x:(n-i)/2,y:(r-a)/2,width:i,height:a})}
function Bu(e,t){let n={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]}[e.key];if(!n||e.target.name)return;e.preventDefault();let{naturalWidth:r,
naturalHeight:o}=t.getImageData(),i=t.getData(),[a,u]=[n[0]*r/100,n[1]*o/100];if(e.shiftKey&&t.options.aspectRatio){let d=a||u*t.options.aspectRatio;t.setData({
width:Math.min(i.width+d,r-i.x,(o-i.y)*t.options.aspectRatio)})}else e.shiftKey?t.setData({width:Math.min(i.width+a,r-i.x),height:Math.min(i.height+u,o-i.y)}):t.
setData({x:Math.max(0,Math.min(i.x+a,r-i.width)),y:Math.max(0,Math.min(i.y+u,o-i.height))})}async function Fu(e,t,n,r){let o=e.querySelector("[data-done]");if(n.
w>.999&&n.h>.999){Zn(e,"框住的是整张图，先拖动边框选出要留下的部分。");return}Zn(e,""),o.disabled=!0,o.textContent="正在裁剪…";try{r(
await De("/admin/pictures/crop",{method:"POST",json:{src:t,...n}}))}catch(i){Zn(e,i.message||"没有裁成，请再试一次。")}o.disabled=!1,o.textContent="裁\
剪"}var tn=new Map,er={total:0,heavy:!1,pictures:[]};function Jr(e,t){tn.set(e,{...tn.get(e),...t})}function si(e,t){let n=e.querySelector("[data-facts]"),{weight:r=0}=tn.
get(t)||{},o=t?[Qr(t)?.join("×")||"插画",r&&"访客加载 "+ai(r)].filter(Boolean):[],i=er.total?["整页图片 "+ai(er.total)]:[];n.hidden=!t||!r,n.querySelector(
"[data-own]").textContent=[...o,...i].join(" · "),n.querySelector("[data-heavy-words]").hidden=r<=Number(e.dataset.heavy),n.querySelector("[data-page-heavy]").
hidden=!er.heavy,n.querySelector("[data-page-words]").textContent=`整页图片共 ${ai(er.total)}，打开会慢。先换掉最大的几张。`}function Qr(e){
let t=/-(\d+)x(\d+)\.(?:jpg|png)$/.exec(e||"");return t&&[Number(t[1]),Number(t[2])]}function ai(e){return e<1024*1024?Math.ceil(e/1024)+" KB":(e/1024/1024).toFixed(
1)+" MB"}async function li(){let e;try{e=await De($.base+"/weight")}catch{return}er=e;for(let t of e.pictures)Jr(t.src,{weight:t.weight});document.querySelectorAll(
".picture-field").forEach(t=>si(t,t.querySelector("[data-src]").value))}function Is(e,t){let n=Cn("focus"),r=n.querySelector("[data-pad]");for(let o of n.querySelectorAll("img"))o.src=e;return Dn(n,(o,i)=>{let a=ci(t)||[50,50],u=(d,m)=>{
a=[Os(d),Os(m)],Ms(n,a)};Ms(n,a),t||(n.querySelector("[data-at]").textContent="还没有设置"),r.addEventListener("click",d=>{if(!d.detail)return;let m=r.getBoundingClientRect();
u((d.clientX-m.left)/m.width*100,(d.clientY-m.top)/m.height*100)},{signal:i}),r.addEventListener("keydown",d=>{let m={ArrowLeft:[-10,0],ArrowRight:[10,0],ArrowUp:[
0,-10],ArrowDown:[0,10]}[d.key];m&&(d.preventDefault(),u(a[0]+m[0],a[1]+m[1]))},{signal:i}),n.querySelector("[data-done]").addEventListener("click",()=>o(a.join(
",")),{signal:i}),n.querySelector("[data-reset]").addEventListener("click",()=>o(""),{signal:i}),r.focus()})}function ci(e){return/^\d+,\d+$/.test(e)?e.split(",").
map(Number):null}function Os(e){return Math.max(0,Math.min(100,Math.round(e/10)*10))}function Ms(e,[t,n]){ui(e.querySelector("[data-dot]"),[t,n]);for(let r of e.
querySelectorAll("[data-sample]"))r.style.objectPosition=`${t}% ${n}%`;e.querySelector("[data-at]").textContent=`横 ${t}%，纵 ${n}%`}function ui(e,[t,n]){e.style.
left=t+"%",e.style.top=n+"%"}function Rs(e,t){let n=Cn("library"),r=n.querySelector("[name=q]");return r.value="",Dn(n,(o,i)=>{let a=new di(n,e,t,i);a.show(1),r.focus();let u;n.querySelector(
"[data-search]").addEventListener("submit",d=>{d.preventDefault(),a.show(1)},{signal:i}),r.addEventListener("input",d=>{clearTimeout(u),d.isComposing||(u=setTimeout(
()=>a.show(1),250))},{signal:i}),r.addEventListener("compositionend",()=>a.show(1),{signal:i}),n.addEventListener("click",d=>{let m=d.target.closest("[data-turn\
]"),A=d.target.closest("[data-pick]");m&&a.show(Number(m.dataset.turn)),d.target.closest("[data-try]")&&a.show(a.page),A&&o(Vu(A))},{signal:i})})}function Vu(e){
let t=e.dataset;return{src:t.pick,url:t.url,alt:t.alt||"",weight:Number(t.weight)||0}}var di=class{constructor(t,n,r,o){Object.assign(this,{box:t,panel:n,src:r,
signal:o,page:1,results:t.querySelector("[data-results]")}),this.results.replaceChildren()}async show(t){this.page=t,this.call&&this.call.abort();let n=new AbortController;
this.call=n,this.state("waiting");try{let r=await this.load(n.signal);if(n.signal.aborted||this.signal.aborted)return;this.results.replaceChildren(r),this.results.
scrollTop=0,this.state("")}catch{n.signal.aborted||this.state("broken")}}state(t){this.box.querySelector("[data-waiting]").hidden=t!=="waiting"||this.results.childElementCount>
0,this.box.querySelector("[data-broken]").hidden=t!=="broken",this.results.hidden=t==="broken",this.results.toggleAttribute("aria-busy",t==="waiting")}async load(t){
let n=new URLSearchParams({q:this.box.querySelector("[name=q]").value,page:this.page,panel:this.panel}),r=await De("/admin/pictures/library?"+n,{signal:t}),o=new DOMParser().
parseFromString(r,"text/html").querySelector("[data-library]");for(let i of o.querySelectorAll("[data-pick]"))i.setAttribute("aria-pressed",String(i.dataset.pick===
this.src));return o}};var Wu=10*1024*1024,Uu=8*1024*1024,Xu=4e3,ju=3e3,$u=1024*1024,Yu=12e4;function Ke(e,t,n=0){return Object.assign(new Error(t),{error:e,status:n})}async function Ls(e,t=()=>{},n){
let r=await zu(e,t);if(n&&n.aborted)throw Ke("stopped","已取消");try{return await Ns(r,Tr(),t,n)}catch(o){if(o.status!==401&&o.status!==403)throw o;let{csrf:i}=await De(
"/admin/session");return Ns(r,i,t,n)}}async function zu(e,t){let n=e.name||"图片";if(!e.size)throw Ke("empty",`「${n}」是空的，请重新选择。`);if(/^image\/svg/.
test(e.type))throw Ke("kind","SVG 图片不能上传，请先导出成 PNG。");if(e.type&&!e.type.startsWith("image/"))throw Ke("kind",`「${n}」不是图片。请选 JPG、PNG\
、WebP 或 GIF。`);if(await Gu(e))return Ku(e,t);if(e.type==="image/gif"||e.size<=$u)return tr(e);let r=await Hs(e);if(!r)return tr(e);try{return e.size<=Uu&&
Math.max(r.width,r.height)<=Xu?tr(e):(t({words:`正在缩小「${n}」…`,share:0}),tr(await Ps(r,e,e.type==="image/png"?"image/png":"image/jpeg")))}finally{r.
close()}}function tr(e){if(e.size<=Wu)return e;throw Ke("large",`「${e.name}」超过 10 MB，请缩小后再上传。`)}async function Gu(e){if(/heic|heif/i.test(
e.type)||/\.hei[cf]$/i.test(e.name||""))return!0;let t=new Uint8Array(await e.slice(4,12).arrayBuffer());return/^ftyp(heic|heix|hevc|heim|heis|mif1|msf1)$/.test(
String.fromCharCode(...t))}async function Ku(e,t){t({words:"正在转换 iPhone 照片…",share:0});let n=await Hs(e);if(!n)throw Ke("heic","这是 HEIC 格式的 iPhone\
 照片，这个浏览器打不开。请在手机「设置 › 相机 › 格式」里选「兼容性最佳」重拍，或者先存成 JPG 再上传。");try{return tr(
await Ps(n,e,"image/jpeg"))}finally{n.close()}}async function Hs(e){try{return await createImageBitmap(e)}catch{return null}}async function Ps(e,t,n){let r=Math.
min(1,ju/Math.max(e.width,e.height)),o=document.createElement("canvas");o.width=Math.max(1,Math.round(e.width*r)),o.height=Math.max(1,Math.round(e.height*r));let i=o.
getContext("2d");i.imageSmoothingQuality="high",i.drawImage(e,0,0,o.width,o.height);let a=await new Promise(d=>o.toBlob(d,n,.9));if(!a)return t;let u=(t.name||"\
图片").replace(/\.[^.]*$/,"");return new File([a],u+(n==="image/png"?".png":".jpg"),{type:n})}function Ns(e,t,n,r){return new Promise((o,i)=>{let a=new XMLHttpRequest;
a.open("POST","/admin/pictures"),a.timeout=Yu,a.setRequestHeader("Accept","application/json"),a.setRequestHeader("X-CSRF-Token",t),a.upload.onprogress=d=>{let m=d.
lengthComputable?d.loaded/d.total:0;n({words:m<1?`正在上传「${e.name}」`:"已传完，正在处理…",share:m})},a.onload=()=>a.status===200?o(JSON.parse(
a.responseText)):i(Ju(a)),a.onerror=()=>i(Ke("network","网络断了，图片还在这里。网络恢复后会自动再传，也可以点「重试」。")),a.ontimeout=
()=>i(Ke("network","等了太久没有传完，图片还在这里。请检查网络后点「重试」。")),a.onabort=()=>i(Ke("stopped","已取消")),r&&r.addEventListener(
"abort",()=>a.abort()),n({words:`正在上传「${e.name}」`,share:0});let u=new FormData;u.append("files",e,e.name||"picture"),a.send(u)})}function Ju(e){let t={};
try{t=JSON.parse(e.responseText)}catch{}return e.status===413?Ke("large","图片太大，服务器没有收下。请缩小到 10 MB 以内，或换一张。",413):
t.message?Ke(t.error,t.message,e.status):e.status===401?Ke("signin","登录已过期，请重新登录后点「重试」。图片还在这里。",401):Ke("serve\
r",`服务器没有收下图片（${e.status}），图片还在这里，请点「重试」。`,e.status)}var Je=new Map,nr=new Set,hi=!1;function Bs(e){let t=[...e.querySelectorAll(".picture-field")].filter(n=>!n.closest("fieldset:disabled"));t.forEach(Qu),t.length&&
li()}function Qu(e){let t=e.querySelector("[data-plain]");t&&t.remove(),e.querySelector("[data-rich]").hidden=!1;for(let o of e.querySelectorAll("[data-src], [d\
ata-focus]"))o.disabled=!1;let n=ft(e,"src"),r=e.querySelector("[data-image]").getAttribute("src");n&&r&&Jr(n,{url:r}),An(e)}var mi=(e,t)=>e.querySelector(t==="\
alt"?'[name$=".Alt"]':`[data-${t}]`),ft=(e,t)=>mi(e,t).value,it=e=>(e.closest("form")?.getAttribute("action")||"")+"|"+e.dataset.path,rr=e=>[...document.querySelectorAll(
".picture-field")].find(t=>it(t)===e);function An(e){let t=ft(e,"src"),n=i=>e.querySelector(`[data-${i}]`);n("shown").hidden=!t,n("empty").hidden=!!t;let r=t&&tn.
get(t)?.url;r&&n("image").getAttribute("src")!==r&&(n("image").src=r);let o=ci(ft(e,"focus"));n("dot").hidden=!o,o&&ui(n("dot"),o);for(let i of e.querySelectorAll(
"[data-filled]"))i.hidden=!t;e.querySelector("[data-act=crop]").hidden=!Qr(t),Fs(e,Je.get(it(e))),e.querySelector("[data-doubt]").hidden=!nr.has(it(e)),si(e,t)}
function Fs(e,t){let n=e.querySelector("[data-busy]"),r=e.querySelector("[data-failed]");n.hidden=!t||t.failed,r.hidden=!t||!t.failed,t&&(n.querySelector("[data\
-busy-words]").textContent=t.words,n.querySelector("progress").value=Math.round(t.share*100),r.querySelector("[data-failed-words]").textContent=t.words,r.querySelector(
"[data-act=again]").hidden=!Vs(t))}function Vs(e){return!["kind","heic","large","empty","invalid"].includes(e.error)}function gi(e,t,n){let r=[],o=(a,u)=>{ft(e,
a)!==u&&(mi(e,a).value=u,r.push(mi(e,a)))};t.src&&Jr(t.src,{url:t.url,weight:t.weight});let i=ft(e,"alt")!=="";o("src",t.src),o("focus",t.focus||""),t.alt&&!i&&
o("alt",t.alt),t.src||o("alt",""),hi=r.length>0,t.src&&i&&!t.same&&nr.add(it(e)),t.src||nr.delete(it(e)),An(e),pi(e,n+(nr.has(it(e))?"。看看图片说明要不要改":
"")),r.forEach(a=>a.dispatchEvent(new Event("input",{bubbles:!0})))}function pi(e,t){e.querySelector("[data-live]").textContent=t}async function nn(e,t){let n=it(
e);Je.get(n)?.stop?.();let r=new AbortController,o={file:t,words:`正在上传「${t.name}」`,share:0,stop:()=>r.abort(),was:ft(e,"src")};Je.set(n,o);let i=()=>{
let a=rr(n);a&&Je.get(n)===o&&Fs(a,o)};i(),pi(e,"正在上传图片");try{let a=await Ls(t,u=>{Object.assign(o,u),i()},r.signal);Je.get(n)===o&&Zu(n,o,a)}catch(a){
if(Je.get(n)!==o)return;Object.assign(o,{failed:!0,error:a.error,words:a.message}),a.error==="stopped"&&Je.delete(n);let u=rr(n);u&&An(u),u&&pi(u,a.message)}}function Zu(e,t,n){
Je.delete(e);let r=rr(e);r&&(ft(r,"src")===t.was&&gi(r,n,"图片已上传"),An(r))}var qs={choose:e=>e.querySelector("[data-file]").click(),again:e=>nn(e,Je.get(
it(e)).file),stop:e=>Je.get(it(e)).stop(),drop:e=>{Je.delete(it(e)),An(e),_s(e)},clear:e=>{gi(e,{src:""},"已移除图片"),_s(e)},library:async e=>{let t=await Rs(
e.dataset.panel,ft(e,"src"));t&&fi(e,t,"已换图片")},crop:async e=>{let t=ft(e,"src"),[n,r]=Qr(t),o=await ks({src:t,w:n,h:r});o&&fi(e,{...o,same:!0},"图片已裁剪")},
focus:async e=>{let t=ft(e,"src"),n=await Is(tn.get(t).url,ft(e,"focus"));n!==null&&fi(e,{src:t,...tn.get(t),focus:n,same:!0},n?"重点位置已设置":"重点位置已恢复\
默认")}};function fi(e,t,n){let r=e.isConnected?e:rr(it(e));r&&gi(r,t,n)}function _s(e){e.querySelector("[data-drop]").focus()}function Tn(e){let t=e instanceof
Element&&e.closest(".picture-field");return t&&!t.closest("fieldset:disabled")?t:null}function Ws(e){let t=[...e?.files||[]];return t.find(n=>n.type.startsWith(
"image/"))||t[0]}document.addEventListener("click",e=>{let t=Tn(e.target),n=t&&e.target.closest("[data-act]");n?qs[n.dataset.act](t):t&&e.target.closest("[data-\
drop]")&&qs.choose(t)});document.addEventListener("change",e=>{if(!e.target.matches(".picture-field [data-file]"))return;let t=e.target.files[0];e.target.value=
"",t&&nn(Tn(e.target),t)});document.addEventListener("input",e=>{let t=e.isTrusted&&e.target.matches?.('.picture-field [name$=".Alt"]')&&Tn(e.target);!t||!nr.delete(
it(t))||An(t)});document.addEventListener("paste",e=>{let t=document.activeElement,n=Tn(t),r=n&&Ws(e.clipboardData),o=t.matches("input")&&e.clipboardData.types.
includes("text/plain");!r||o||(e.preventDefault(),nn(n,r))});document.addEventListener("dragover",e=>{!e.dataTransfer||!e.dataTransfer.types.includes("Files")||
(e.preventDefault(),vi(Tn(e.target)))});document.addEventListener("drop",e=>{if(vi(null),!e.dataTransfer||!e.dataTransfer.types.includes("Files"))return;e.preventDefault();
let t=Tn(e.target),n=t&&Ws(e.dataTransfer);n&&nn(t,n)});document.addEventListener("dragleave",e=>{e.relatedTarget||vi(null)});function vi(e){document.querySelectorAll(
".picture-field.is-over").forEach(t=>t.classList.toggle("is-over",t===e)),e&&e.classList.add("is-over")}window.addEventListener("online",()=>{for(let[e,t]of Je){
let n=rr(e);n&&t.failed&&t.error==="network"&&nn(n,t.file)}});window.addEventListener("beforeunload",e=>{[...Je.values()].some(Vs)&&e.preventDefault()});document.
addEventListener("draft:answer",()=>{hi&&li(),hi=!1});var ed=8e3;function $s(e,{choose:t,selected:n}){e.addEventListener("dragover",r=>{if(!Us(r.dataTransfer))return;r.preventDefault();let o=bt()&&wt(r.target);r.dataTransfer.
dropEffect=o?"copy":"none",Kr(o&&(Go(o,r.clientX,r.clientY)||o))}),e.documentElement.addEventListener("dragleave",r=>{r.relatedTarget||Kr(null)}),e.addEventListener(
"drop",r=>{if(Kr(null),!Us(r.dataTransfer))return;r.preventDefault();let o=bt()&&wt(r.target);o&&js(Xs(r.dataTransfer),o,Go(o,r.clientX,r.clientY),t)}),e.addEventListener(
"paste",r=>{let o=bt()&&yt(n()),i=Xs(r.clipboardData);!o||!i||(r.preventDefault(),js(i,o,null,t))})}var Us=e=>!!e?.types.includes("Files");function Xs(e){let t=[
...e?.files||[]];return t.find(n=>n.type.startsWith("image/"))||t[0]}async function js(e,t,n,r){if(!e)return;let o=n?.dataset.image;r(qe(t));let i=await td(qe(t)),
a=i&&[...i.querySelectorAll(".picture-field")].find(u=>!o||u.dataset.path===o);a?nn(a,e):Ne(i?`「${Xt(t)}」没有可以换的图片`:"没有换成，请再拖一次")}
function td(e){let t=()=>document.querySelector(`form#sheet[data-block="${CSS.escape(e)}"]`);return t()?Promise.resolve(t()):new Promise(n=>{let r=()=>{clearTimeout(
o),document.removeEventListener("editor:form",r),n(t())},o=setTimeout(r,ed);document.addEventListener("editor:form",r)})}var wi={};Be(wi,{dialog:()=>yi,key:()=>to,start:()=>dd});var Zr={};Be(Zr,{key:()=>bi,start:()=>od,turn:()=>or});function or(e){$.locked||Ee({do:e})}function nd(e){if(e.isComposing||e.keyCode===229||e.altKey||!(e.ctrlKey||e.metaKey))return"";let t=e.key.toLowerCase();return t===
"z"?e.shiftKey?"redo":"undo":t==="y"&&!e.shiftKey?"redo":""}function rd(e){let t=e.closest?.("input:not([type=checkbox]):not([type=radio]), textarea");return!e.
closest?.("dialog")&&(!t||!!t.closest("#sheet"))}function bi(e){let t=nd(e);return!t||!rd(e.target)?!1:(e.preventDefault(),or(t),!0)}function od(){for(let e of[
"undo","redo"])document.getElementById(e)?.addEventListener("click",()=>or(e))}var id=e=>!!e.closest?.("input:not([type=checkbox]):not([type=radio]):not([type=color]), textarea, select, [contenteditable]:not([contenteditable=false])"),ad=e=>e.
closest?.("[data-row]")?.dataset.row||ge().block,sd={"Alt+ArrowUp":e=>ct(e,-1),"Alt+ArrowDown":e=>ct(e,1),"Ctrl+d":Wt,h:Ut,Delete:Nt,Backspace:Nt},eo=["outline",
"canvas","side"];function ld(e){let t=eo.findIndex(o=>document.getElementById(o).contains(document.activeElement)),n=document.getElementById(eo[(t+e+eo.length)%
eo.length]);(n.querySelector(n.id==="outline"?"[aria-current]":n.id==="side"?"#sheet input:not([type=hidden]), #sheet textarea":"button")||n).focus()}function yi(e){
let t=document.getElementById(e);t.open||t.showModal()}function cd(){let{block:e}=ge(),t=jn(e);$.locked||(t?ut({section:t,after:e}):ut({section:document.querySelector(
"#outline [data-list]").dataset.list}))}var Ys={"?":()=>yi("keys"),"/":cd,Escape:()=>ve({})},ud=e=>(e.altKey?"Alt+":"")+(e.ctrlKey||e.metaKey?"Ctrl+":"")+(e.key.
length===1?e.key.toLowerCase():e.key);function to(e){if(e.isComposing||e.keyCode===229||document.querySelector("dialog[open]"))return!1;if(bi(e))return!0;if(e.key===
"F6")return e.preventDefault(),ld(e.shiftKey?-1:1),!0;if(e.defaultPrevented||id(e.target))return!1;let t=ud(e),n=!$.locked&&sd[t],r=n&&(t==="Backspace"?e.target.
closest?.("[data-row]")?.dataset.row:ad(e.target));if(n&&r)n(r);else if(Ys[t])Ys[t]();else return!1;return e.preventDefault(),!0}function dd(){document.addEventListener(
"keydown",to),document.addEventListener("click",e=>{let t=e.target.closest("[data-do]")?.dataset.do;t==="keys"&&yi("keys"),t==="close"&&e.target.closest("dialog").
close(),e.target.matches?.("dialog:not(#signin)")&&e.target.close()})}var Lt=null;function zs(){document.addEventListener("editor:keep",e=>fd(e.detail))}function fd({block:e,section:t,name:n}){Lt=Lt||hd();let{title:r}=Lt.querySelector(
"form").elements;Lt.dataset.of=e?"blocks/"+e:"sections/"+t,r.value=n,Ei(""),Lt.showModal(),r.select()}function hd(){let e=document.createElement("dialog");return e.
className="over-dialog",e.setAttribute("aria-labelledby","over-keep"),e.innerHTML=`<form method="dialog" novalidate>
    <h2 id="over-keep">存为区块</h2>
    <p>以后在任何页面添加组件时，都能在「区块」里找到它。这个页面不会变。</p>
    <label for="over-title">区块名称</label>
    <input id="over-title" name="title" type="text" maxlength="20" autocomplete="off" aria-describedby="over-wrong">
    <p id="over-wrong" role="alert"></p>
    <div><button type="button" class="over-quiet" value="cancel">取消</button><button type="submit" class="over-strong">保存</button></div>
  </form>`,e.querySelector(".over-quiet").addEventListener("click",()=>e.close()),e.querySelector("form").addEventListener("submit",md),document.body.append(e),
e}async function md(e){e.preventDefault();let t=e.target,n=t.elements.title.value.trim();if(!n)return Ei("请填写区块名称");let r=t.querySelector(".over-s\
trong");r.disabled=!0;try{await De(`${$.base}/${Lt.dataset.of}/keep`,{method:"POST",body:new URLSearchParams({title:n})}),Lt.close(),Ne(`已存为区块「${n}」`)}catch(o){
Ei(o.fields?.title||o.fields?.Title||o.message||"没有保存成功，请再试一次")}finally{r.disabled=!1}}function Ei(e){let t=Lt.querySelector("input");Lt.
querySelector("#over-wrong").textContent=e,t.setAttribute("aria-invalid",String(!!e)),e&&t.focus()}var gd=15e3,vd=4e3,xt="",xi=()=>{},Ks=100,ir=null,no=new Map,Ht=null,Si=0;function Js({onSelect:e}={}){xi=e||xi,ws({retry:Od,locked:$.locked}),zs(),ce.tabIndex=
-1,ce.addEventListener("load",Gs),Qs(),(!ce.contentDocument||ce.contentDocument.readyState==="complete"&&ce.contentDocument.URL!=="about:blank")&&Gs()}function Qs(){
clearTimeout(Si),Si=setTimeout(()=>{ze()||ri()},gd)}function Gs(){clearTimeout(Si);let e=ze();if(!e)return ri();e.served||(e.served=!0,no.clear(),bd(e),yd(e),Es(
e),ir!==null&&e.defaultView.scrollTo({top:ir,behavior:"instant"}),ir=null,ki())}function bd(e){let t=new e.defaultView.CSSStyleSheet;e.adoptedStyleSheets=[...e.
adoptedStyleSheets,t],e.looks=t,Di()}function Di(){let e=ze();if(!e?.looks)return;let t=xt&&!$.locked?`[id="b-${CSS.escape(xt)}"] [data-text]`:"";e.looks.replaceSync(
`html{font-size:${Ks}%;scroll-behavior:auto!important}
    [data-name]::after{content:none!important}
    main,main *{cursor:default!important;user-select:none;-webkit-user-drag:none}
    button[disabled]{pointer-events:none}
    ${t&&`${t}{cursor:text!important}@media (hover:hover){${t}:hover{outline:1px dashed #6366f1;outline-offset:3px}}`}
    [data-text][contenteditable]{outline:2px solid #4f46e5!important;outline-offset:2px;box-shadow:0 0 0 6px #fff;border-radius:2px;cursor:text!important;
      user-select:text;white-space:pre-wrap;display:revert-layer;min-width:1em;-webkit-line-clamp:none;overflow:visible;opacity:1}
    [data-text][contenteditable]:empty{min-height:1.5em}`)}function yd(e){let t=(n,r)=>e.addEventListener(n,r,!0);t("mousedown",wd),t("click",Ed),t("submit",n=>n.
preventDefault()),t("dragstart",n=>{Kn()||n.preventDefault()}),t("pointermove",n=>{bt()&&n.pointerType!=="touch"&&Gr(wt(n.target),n.clientY)}),e.documentElement.
addEventListener("pointerleave",xs),e.addEventListener("keydown",Sd),$.locked||$s(e,{choose:Ai,selected:Cd})}function Zs(e){return!!e.target.closest?.("[content\
editable]")}function wd(e){Zs(e)||(e.stopPropagation(),e.button===0&&e.preventDefault(),jt())}function Ed(e){if(Zs(e)||(e.preventDefault(),e.stopPropagation(),!bt()))
return;let t=wt(e.target);if(!t)return xd(e.target);let n=qe(t)===xt,r=n&&!$.locked?ss(t,e.clientX,e.clientY):null;if(r)return Zo(r,{x:e.clientX,y:e.clientY},Ad),
ot();ce.contentWindow.focus(),n||Ai(qe(t))}function xd(e){let t=e.closest("[data-section]");if(t&&!$.locked&&!t.querySelector("[data-name]"))return ut({section:qe(
t),after:""});Ai("")}function Sd(e){if(e.key==="Tab"){e.preventDefault(),(e.shiftKey||!fs())&&document.querySelector("#side")?.focus();return}to(e)}function Ai(e){
kn(e,{scroll:!1}),xi(e)}function kn(e,{scroll:t=!0}={}){let n=xt===(e||"");n||jt(),xt=e||"",Di();let r=yt(xt);Sn(r),r&&t&&!n&&Dd(r)}var Cd=()=>xt;function Dd(e){
let t=ce.contentWindow,n=e.getBoundingClientRect(),r=t.innerHeight,o=40;if(n.top>=0&&n.bottom<=r)return;let i=n.height>r-2*o||n.top<0?n.top-o:n.bottom-r+o,a=Math.
abs(i)>2*r||matchMedia("(prefers-reduced-motion: reduce)").matches;t.scrollBy({top:i,behavior:a?"instant":"smooth"})}function Ad({block:e,path:t,text:n,changed:r}){
r&&(Ht={block:e,path:t,text:n,until:Date.now()+vd});let o=no.get(e);no.delete(e);let i=yt(e);i&&o&&(!r||Td(o,t,n))&&Ci(i,o),ki()}function Td(e,t,n){let r=tl(e)?.
querySelector(`[data-text="${CSS.escape(t)}"]`);return(r?r.textContent:"")===n}function Ti({page:e,blocks:t}={}){let n=ze();if(!n||!bt())return;let r=n.defaultView,
o=r.scrollY;e&&Ci(n.querySelector("main.page"),e);for(let[i,a]of Object.entries(t||{})){let u=yt(i);u&&Ci(u,a)}Math.abs(r.scrollY-o)>1&&r.scrollTo({top:o,behavior:"\
instant"}),ki()}function el(e,t){Ti({blocks:{[e]:t}})}function Ci(e,t){let n=tl(t);n&&Br.morph(e,n,{morphStyle:"outerHTML",restoreFocus:!1,callbacks:{beforeNodeMorphed:kd}})}
function kd(e,t){return!e.id||e!==Kn()?!0:(no.set(qe(e),t.outerHTML),!1)}function tl(e){let t=document.createElement("template");t.innerHTML=e.trim();let n=t.content.
firstElementChild;if(Ht&&(Date.now()>Ht.until||!pn())&&(Ht=null),!n||!Ht)return n;let r=`[id="b-${CSS.escape(Ht.block)}"]`,i=(n.matches(r)?n:n.querySelector(r))?.
querySelector(`[data-text="${CSS.escape(Ht.path)}"]`);return i&&i.textContent!==Ht.text&&(i.textContent=Ht.text),n}function ki(){let e=ze();gs();let t=e.querySelector(
".bar-room");if(t&&e.querySelector("main.page").append(t),xt&&bt()&&!yt(xt))return kn("",{scroll:!1});Sn(bt()?yt(xt):null)}function Od(){let e=ze();ir=e?e.defaultView.
scrollY:ir,Qs(),e?ce.contentWindow.location.reload():ce.src=ce.getAttribute("src")}function nl(e){ce.parentElement.dataset.width=String(e),ot()}function rl(e){Ks=
e,Di(),ot()}function ol(e){ce.closest("#canvas").toggleAttribute("data-dark",e)}var Hi={};Be(Hi,{start:()=>zd});var Li={};Be(Li,{changes:()=>ao,form:()=>be,start:()=>Wd,typed:()=>sr,values:()=>Ct,write:()=>On});var Md=e=>[...e.trim().replace(/\r\n/g,`
`)].length,Id=e=>e.id&&document.querySelector(`label[for="${CSS.escape(e.id)}"] [data-count]`);function Oi(e){let t=Id(e);if(!t)return;let n=Md(e.value),r=Number(
t.dataset.count);t.textContent=`${n}/${r}`,t.toggleAttribute("data-over",n>r)}function Mi(e){e.querySelectorAll("input[type=text], textarea").forEach(Oi)}function Ii(e){
let n=(e?.matches("fieldset")?e.querySelector("legend"):e?.labels?.[0])?.cloneNode(!0);return n?.querySelectorAll("[data-count], [aria-hidden]").forEach(r=>r.remove()),
n?.textContent.trim()||""}function al(e){let t=document.getElementById("sheet");for(let n of t.querySelectorAll("[data-wrong]")){let r=e[n.dataset.wrong]||"",o=document.
getElementById("f-"+n.dataset.wrong);n.hidden=!r,n.lastElementChild.textContent!==r&&(n.lastElementChild.textContent=r),o&&!o.matches("fieldset")&&(r?o.setAttribute(
"aria-invalid","true"):o.removeAttribute("aria-invalid"))}Rd(e)}function Rd(e){let t=document.getElementById("wrongs");if(!t)return;let n=Object.keys(e),r=[...document.
querySelectorAll("#sheet [data-wrong]")].map(o=>o.dataset.wrong);n.sort((o,i)=>r.indexOf(o)-r.indexOf(i)),t.hidden=!n.length,t.querySelector("[data-number]").textContent=
n.length,t.querySelector("ul").replaceChildren(...n.map(o=>{let i=document.createElement("li"),a=document.createElement("a"),u=Ii(document.getElementById("f-"+o));
return a.href="#f-"+o,a.className="underline underline-offset-2 hover:no-underline",a.textContent=(u?u+"：":"")+e[o],i.append(a),i}))}var St=()=>document.getElementById("side"),be=()=>document.getElementById("sheet"),oo="",io=!1,ro=null,Ni=null,ar=!1;function Ct(e=be()){let t=new URLSearchParams;
for(let[n,r]of new FormData(e))typeof r=="string"&&n[0]!=="_"&&t.append(n,r);return t}var Nd=e=>e.dataset.block?{block:e.dataset.block}:{panel:e.dataset.panel},
ll=e=>"set:"+(e.dataset.block||e.dataset.panel),cl=e=>({do:"set",...Nd(e),kind:e.dataset.kind,base:e.elements._base.value,values:Ct(e).toString()});function sr(){
let e=be();!e||$.locked||e.dataset.clash||(Rr(ll(e),cl(e)),Ld())}function Ld(){ar=!!be()?.dataset.block,ar&&!Ni&&(Ni=requestAnimationFrame(Hd))}async function Hd(){
for(;ar&&be()?.dataset.block;){ar=!1;let{block:e}=be().dataset;try{let t=await fetch(`${$.base}/blocks/${e}/draw`,{method:"POST",body:Ct(),headers:{"X-CSRF-Toke\
n":Tr()}}),n=await t.text();if(!t.ok)break;!ar&&be()?.dataset.block===e&&el(e,n)}catch{break}}Ni=null}async function Pd(e){let t=be(),n=e.value;rt(),(await Ee({
...cl(t),op:n}))?.ok&&qd(n)}function qd(e){let[t,n,r]=e.match(/^(.*?)(?:\.(\d+))?\.(add|up|down|remove)$/).slice(1),i={add:Number(be()?.elements[t+".len"]?.value||
0)-1,up:n-1,down:Number(n)+1}[r];i>=0&&Xn(`${t}.${i}`,!0)}function sl(e){let t=be();if(!t||!_d(t,e.open))return;if(io){ro=e;return}let n=(e.sent||[]).filter(r=>r.
do==="set"&&ll(t)==="set:"+(r.block||r.panel)).pop();n&&!n.op&&(oo=n.values),e.side?Bd(e.side):e.base&&(t.elements._base.value=e.base),al(e.errors||{})}var _d=(e,t)=>e.
dataset.block?t?.block===e.dataset.block:t?.panel===e.dataset.panel;function Bd(e){let t=be(),n=ao(oo,Ct(t)),r=Fd(),o=[...St().querySelectorAll("details")].map(
a=>[a.closest("[id]")?.id,a.dataset.group,a.open]),i=St().scrollTop;St().innerHTML=e,St().querySelectorAll("details").forEach(a=>{let u=o.find(([d,m])=>d===a.closest(
"[id]")?.id&&m===a.dataset.group);u&&(a.open=u[2])}),document.dispatchEvent(new CustomEvent("editor:form")),oo=Ct().toString();for(let[a,u]of n)On(a,u);Mi(be()),
St().scrollTop=i,r(),n.length&&sr()}function ao(e,t){let n=new URLSearchParams(e);return[...t].filter(([r,o])=>n.has(r)&&n.get(r)!==o)}function On(e,t){let n=be().
elements[e];n&&(n instanceof RadioNodeList?n.value=t:n.type==="checkbox"?n.checked=t===n.value:n.value=t)}function Fd(){let e=document.activeElement;if(!St().contains(
e)||!(e.id||e.name))return()=>{};let{id:t,name:n,value:r}=e,o=typeof e.selectionStart=="number"?[e.selectionStart,e.selectionEnd]:null;return()=>{let i=t&&document.
getElementById(t)||[...be()?.elements||[]].find(a=>a.name===n&&(a.type!=="radio"||a.value===r));i?.focus({preventScroll:!0}),o&&i?.setSelectionRange&&i.setSelectionRange(
...o)}}function Vd(){be()&&Mi(be())}function Ri(e){!e.target.closest("#sheet")||e.target.type==="file"||e.isComposing||io||(Oi(e.target),sr())}function Wd(){let e=()=>{
oo=be()?Ct().toString():"",Vd()};St().addEventListener("input",Ri),St().addEventListener("change",t=>{t.target.matches?.("select, [type=radio], [type=checkbox],\
 [type=color], [type=hidden]")&&Ri(t)}),St().addEventListener("compositionstart",()=>{io=!0}),St().addEventListener("compositionend",t=>{io=!1,Ri(t),ro&&sl(ro),
ro=null}),addEventListener("submit",t=>{t.target.id==="sheet"&&(t.preventDefault(),t.submitter?.name==="_op"?Pd(t.submitter):rt())},!0),document.addEventListener(
"editor:form",e),document.addEventListener("draft:answer",t=>sl(t.detail)),e()}function Ud({edit:e,result:t}){let n=be(),r=n&&(e.block?n.dataset.block===e.block:n.dataset.panel===e.panel);if(!t.theirs?.length)return Yd(e,t,r);if(!r)return Ne(
"别人修改了同一处，打开它来决定用谁的"),ve({block:e.block,panel:e.panel});ul(n,e,t)}function ul(e,t,n){e.dataset.clash="on",document.getElementById(
"clash")?.remove();let r=document.getElementById("clash-box").content.firstElementChild.cloneNode(!0),o=n.theirs.map(a=>Xd({...a,Path:a.Path||t.path}));r.querySelector(
"[data-rows]").append(...o);let i=a=>o.forEach(u=>{u.querySelector(`input[value=${a}]`).checked=!0});r.querySelector("[data-all=mine]").addEventListener("click",
()=>i("mine")),r.querySelector("[data-all=theirs]").addEventListener("click",()=>i("theirs")),r.querySelector("[data-decide]").addEventListener("click",()=>$d(e,
t,o));for(let a of n.theirs)a.Path?.endsWith(".len")||On(a.Path||t.path,a.Mine);e.prepend(r),r.scrollIntoView({block:"nearest"}),e.contains(document.activeElement)||
r.querySelector("input").focus({preventScroll:!0})}function Xd(e){let t=document.getElementById("clash-row").content.firstElementChild.cloneNode(!0);t.querySelector(
"legend").textContent=e.Label,t.clash=e;for(let n of["mine","theirs"]){let r=t.querySelector(`input[value=${n}]`);r.name="_clash-"+e.Path;let o=e[n==="mine"?"Mi\
ne":"Theirs"],i=t.querySelector(`[data-${n}]`);e.Picture&&o?i.append(jd(o)):i.textContent=o||"（空）"}return t}function jd(e){let t=document.createElement("i\
mg");return t.src=e.startsWith("art/")?"/assets/0/img/"+e:"/media/160/"+e,t.alt="",t.className="h-12 w-12 rounded-md object-contain",t}async function $d(e,t,n){
let r=Ct(e),o=n.filter(a=>a.querySelector("input[value=mine]").checked).map(a=>a.clash),i=ao(t.values||"",r).filter(([a])=>!n.some(u=>u.clash.Path===a));delete e.
dataset.clash,document.getElementById("clash").remove(),o.length===n.length||o.some(a=>a.Path.endsWith(".len"))?await bn(t.key,!0):(await bn(t.key,!1),await Un()),
o.forEach(a=>{a.Path.endsWith(".len")||On(a.Path,r.get(a.Path)??a.Mine)}),i.forEach(([a,u])=>On(a,u)),(o.length||i.length)&&sr()}function Yd(e,t,n){n||(Ne(t.message),
bn(e.key,!1))}function zd(){document.addEventListener("draft:held",e=>Ud(e.detail)),document.addEventListener("editor:form",()=>vn().forEach(e=>{let t=be();t&&e.
result.theirs?.length&&(e.edit.block?t.dataset.block===e.edit.block:t.dataset.panel===e.edit.panel)&&ul(t,e.edit,e.result)}))}var qi={};Be(qi,{start:()=>Qd});var dl={section:"",after:""};function Pi(){let{block:e}=ge(),t=e&&document.getElementById("row-"+e);t&&(dl={section:jn(e),after:t.previousElementSibling?.dataset.
row||""})}function Gd(){let e=be();if(!e||e.dataset.block!==ge().block||document.getElementById("row-"+ge().block))return;let t={kind:e.dataset.kind,values:Ct(e).
toString(),place:{...dl}},n=[...e.querySelectorAll("input[type=text], textarea")].filter(a=>a.value.trim()&&a.id),r=document.getElementById("gone-box").content.
cloneNode(!0);r.querySelector("[data-texts]").append(...n.map(Kd));let o=r.querySelector("[data-back]");o.addEventListener("click",()=>Jd(t,o));let{block:i}=e.dataset;
document.getElementById("side").replaceChildren(r),vn().filter(a=>a.edit.block===i).forEach(a=>bn(a.edit.key,!1))}function Kd(e){let t=document.getElementById("\
gone-text").content.firstElementChild.cloneNode(!0);t.querySelector("span").textContent=Ii(e)||"内容";let n=t.querySelector("textarea");return n.value=e.value,
n.rows=e.value.length>24?3:1,t}async function Jd({kind:e,values:t,place:n},r){r.disabled=!0;let o=[...document.querySelectorAll("#outline [data-list]")].map(d=>d.
dataset.list),i=o.includes(n.section)?n.section:o[0],a=document.querySelector(`[data-list="${CSS.escape(i)}"] > [data-row="${CSS.escape(n.after)}"]`)?n.after:"",
u=await Ee({do:"add",section:i,kind:e,after:a});u?.block?(await Ee({do:"set",block:u.block,kind:e,base:"",values:t}),ve({block:u.block})):r.disabled=!1}function Qd(){
document.addEventListener("draft:answer",({detail:e})=>{let t=(e.sent||[]).some(n=>["delete","undo","redo"].includes(n.do));e.gone?t&&ge().block?ve({}):Gd():Pi()}),
document.addEventListener("editor:form",Pi),Pi()}var _i={};Be(_i,{start:()=>nf});var Zd=e=>new Date(e).toLocaleTimeString("zh-CN",{hour:"2-digit",minute:"2-digit",hour12:!1});function ef({state:e,at:t}){let n=document.getElementById("save-st\
ate");if(!n)return;let r=e==="failed"&&vn()[0]?.edit,o=r?"和别人的修改有冲突，":{saved:"已保存"+(t?" "+Zd(t):""),saving:"保存中…",failed:"保存失败\
，",offline:"离线，已存在本机"}[e];if(n.dataset.state=e,n.textContent!==o&&(n.textContent=o),e==="failed"){let i=document.createElement("button");i.type=
"button",i.textContent=r?"去决定":"重试",i.addEventListener("click",()=>r?ve({block:r.block,panel:r.panel},{show:!0}):rt()),n.append(i)}}function fl(e,t,n){
let r=document.getElementById(e);if(!r)return;let o=n?`${t}：${n}`:`没有可${t}的`;r.disabled=!n,r.title=o,r.setAttribute("aria-label",o)}function tf({undo:e,
redo:t,problems:n,changed:r,title:o}){fl("undo","撤销",e),fl("redo","重做",t);let i=document.getElementById("problems");if(i){i.hidden=!n,i.querySelector("[\
data-number]").textContent=n;let a=document.getElementById("changed");a.hidden=!r||!a.dataset.live}o&&(document.getElementById("page-title").textContent=o,document.
title=o+" · 三段")}function nf(){document.addEventListener("draft:state",e=>ef(e.detail)),document.addEventListener("draft:answer",e=>tf(e.detail))}var Bi={};Be(Bi,{start:()=>af});var pl=(e,t)=>e.setAttribute("aria-pressed",String(t)),hl=e=>e.getAttribute("aria-pressed")==="true";function rf(e){for(let t of e.parentElement.children)pl(t,t===
e);nl(Number(e.dataset.width))}var of={text:e=>rl(e?130:100),dark:ol};function ml(e){let t=document.getElementById("persona");t.value=e;let n=document.getElementById(
"as");n.hidden=!e,n.querySelector("[data-as]").textContent=t.selectedOptions[0].textContent,ce.src=`${$.base}/preview${e?"?as="+e:""}`}function af(){document.getElementById(
"canvas").addEventListener("click",t=>{let n=t.target.closest("button");n?.dataset.width&&rf(n),n?.dataset.lens&&(pl(n,!hl(n)),of[n.dataset.lens](hl(n))),n?.dataset.
do==="back-to-editing"&&(ml(""),document.getElementById("persona").focus())});let e=document.getElementById("persona");e.addEventListener("change",()=>ml(e.value))}var Vi={};Be(Vi,{start:()=>ff});var Dt=()=>document.getElementById("menu"),Mn,Qe=(e,t,n,r)=>({label:e,icon:t,run:n,...r});function sf(e){let t=[...document.querySelectorAll("#outline [data-row\
]")],n=Rt(e),r=[...document.querySelectorAll("#outline [data-section]")].filter(i=>!i.contains(n)),o=n?.dataset.hidden==="on";return[Qe("上移","up",()=>ct(e,-1),
{off:t[0]===n}),Qe("下移","lower",()=>ct(e,1),{off:t[t.length-1]===n}),...r.map(i=>Qe("移到"+i.dataset.name,"into",()=>qr(e,i.dataset.section))),null,Qe("复制",
"copy",()=>Wt(e)),Qe("拷贝到别的页面","link",()=>so("editor:clip",{block:e})),Qe("存为区块","block",()=>so("editor:keep",{block:e,name:wn(e)})),null,
Qe(o?"显示":"隐藏",o?"eye":"hidden",()=>Ut(e)),Qe("删除","bin",()=>Nt(e),{danger:!0})]}function lf(e){let t=[...document.querySelectorAll("#outline [data-\
section]")],n=t.find(i=>i.dataset.section===e),r=t.indexOf(n),o=!n.querySelector("[data-row]");return[Qe("上移这一段","up",()=>Yn(e,-1),{off:r===0}),Qe("下移\
这一段","lower",()=>Yn(e,1),{off:r===t.length-1}),null,Qe("拷贝整段","link",()=>so("editor:clip",{section:e}),{off:o}),Qe("整段存为区块","block",()=>so(
"editor:keep",{section:e,name:n.dataset.name}),{off:o}),null,Qe("删除空段","bin",()=>_r(e),{danger:!0,off:!o||t.length===1})]}var so=(e,t)=>document.dispatchEvent(
new CustomEvent(e,{detail:t}));function cf(e){let t=Dt();t.textContent="";for(let n of e){if(!n){t.append(document.createElement("hr"));continue}let r=document.
createElement("button");r.type="button",r.setAttribute("role","menuitem"),r.tabIndex=-1,r.disabled=!!n.off,n.danger&&(r.dataset.danger=""),r.innerHTML=`<svg cla\
ss="h-4 w-4 shrink-0" stroke-width="1.6" aria-hidden="true"><use href="#i-${n.icon}"></use></svg>`,r.append(n.label),r.addEventListener("click",()=>{lr(!0),n.run()}),
t.append(r)}}function uf(e){if($.locked)return;Mn=e;let t=e.dataset.of||e.closest("[data-row]")?.dataset.row;cf(e.dataset.menu==="section"?lf(e.closest("[data-s\
ection]").dataset.section):sf(t));let n=Dt();n.hidden=!1,n.setAttribute("aria-label",e.getAttribute("aria-label")),e.setAttribute("aria-expanded","true"),gl(n,e.
getBoundingClientRect()),Fi(n,0)}function gl(e,t){let{width:n,height:r}=e.getBoundingClientRect(),o=t.bottom+4,i=o+r<innerHeight-8;e.style.top=Math.max(8,i?o:t.
top-4-r)+"px",e.style.left=Math.max(8,Math.min(t.right-n,innerWidth-n-8))+"px"}function lr(e){let t=Dt();t.hidden||(t.hidden=!0,Mn?.removeAttribute("aria-expand\
ed"),e&&Mn?.isConnected&&Mn.focus({preventScroll:!0}))}function Fi(e,t){let n=[...e.querySelectorAll("button:not(:disabled)")],r=t===0?0:n.indexOf(document.activeElement)+
t;n[(r+n.length)%n.length]?.focus()}function df(e){let t={ArrowDown:1,ArrowUp:-1}[e.key];if(t)Fi(Dt(),t);else if(e.key==="Home")Fi(Dt(),0);else if(e.key==="Esca\
pe"||e.key==="Tab")lr(!0);else return;e.key!=="Tab"&&e.preventDefault(),e.stopPropagation()}function ff(){document.addEventListener("click",e=>{let t=e.target.closest(
"[data-menu]"),n=t===Mn&&!Dt().hidden;e.target.closest("#menu")||lr(!1),t&&!n&&uf(t)}),Dt().addEventListener("keydown",df),document.addEventListener("scroll",e=>{
!Dt().hidden&&e.target!==Dt()&&gl(Dt(),Mn.getBoundingClientRect())},!0),addEventListener("resize",()=>lr(!1)),addEventListener("blur",()=>lr(!1))}var ca={};Be(ca,{start:()=>Uf});function hf(e,t,n){return(t=vf(t))in e?Object.defineProperty(e,t,{value:n,enumerable:!0,configurable:!0,writable:!0}):e[t]=n,e}function qt(){return qt=Object.assign?
Object.assign.bind():function(e){for(var t=1;t<arguments.length;t++){var n=arguments[t];for(var r in n)({}).hasOwnProperty.call(n,r)&&(e[r]=n[r])}return e},qt.apply(
null,arguments)}function vl(e,t){var n=Object.keys(e);if(Object.getOwnPropertySymbols){var r=Object.getOwnPropertySymbols(e);t&&(r=r.filter(function(o){return Object.getOwnPropertyDescriptor(
e,o).enumerable})),n.push.apply(n,r)}return n}function Tt(e){for(var t=1;t<arguments.length;t++){var n=arguments[t]!=null?arguments[t]:{};t%2?vl(Object(n),!0).forEach(
function(r){hf(e,r,n[r])}):Object.getOwnPropertyDescriptors?Object.defineProperties(e,Object.getOwnPropertyDescriptors(n)):vl(Object(n)).forEach(function(r){Object.
defineProperty(e,r,Object.getOwnPropertyDescriptor(n,r))})}return e}function mf(e,t){if(e==null)return{};var n,r,o=pf(e,t);if(Object.getOwnPropertySymbols){var i=Object.
getOwnPropertySymbols(e);for(r=0;r<i.length;r++)n=i[r],t.indexOf(n)===-1&&{}.propertyIsEnumerable.call(e,n)&&(o[n]=e[n])}return o}function pf(e,t){if(e==null)return{};
var n={};for(var r in e)if({}.hasOwnProperty.call(e,r)){if(t.indexOf(r)!==-1)continue;n[r]=e[r]}return n}function gf(e,t){if(typeof e!="object"||!e)return e;var n=e[Symbol.toPrimitive];if(n!==void 0){var r=n.call(e,t||"default");if(typeof r!="object")return r;throw new TypeError(
"@@toPrimitive must return a primitive value.")}return(t==="string"?String:Number)(e)}function vf(e){var t=gf(e,"string");return typeof t=="symbol"?t:t+""}function Ji(e){
"@babel/helpers - typeof";return Ji=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(t){return typeof t}:function(t){return t&&typeof Symbol==
"function"&&t.constructor===Symbol&&t!==Symbol.prototype?"symbol":typeof t},Ji(e)}var bf="1.15.7";function Pt(e){if(typeof window<"u"&&window.navigator)return!!navigator.userAgent.match(e)}var _t=Pt(/(?:Trident.*rv[ :]?11\.|msie|iemobile|Windows Phone)/i),
vr=Pt(/Edge/i),bl=Pt(/firefox/i),fr=Pt(/safari/i)&&!Pt(/chrome/i)&&!Pt(/android/i),na=Pt(/iP(ad|od|hone)/i),Al=Pt(/chrome/i)&&Pt(/android/i),Tl={capture:!1,passive:!1};
function ee(e,t,n){e.addEventListener(t,n,!_t&&Tl)}function Q(e,t,n){e.removeEventListener(t,n,!_t&&Tl)}function vo(e,t){if(t){if(t[0]===">"&&(t=t.substring(1)),
e)try{if(e.matches)return e.matches(t);if(e.msMatchesSelector)return e.msMatchesSelector(t);if(e.webkitMatchesSelector)return e.webkitMatchesSelector(t)}catch{return!1}
return!1}}function kl(e){return e.host&&e!==document&&e.host.nodeType&&e.host!==e?e.host:e.parentNode}function mt(e,t,n,r){if(e){n=n||document;do{if(t!=null&&(t[0]===
">"?e.parentNode===n&&vo(e,t):vo(e,t))||r&&e===n)return e;if(e===n)break}while(e=kl(e))}return null}var yl=/\s+/g;function Ze(e,t,n){if(e&&t)if(e.classList)e.classList[n?
"add":"remove"](t);else{var r=(" "+e.className+" ").replace(yl," ").replace(" "+t+" "," ");e.className=(r+(n?" "+t:"")).replace(yl," ")}}function U(e,t,n){var r=e&&
e.style;if(r){if(n===void 0)return document.defaultView&&document.defaultView.getComputedStyle?n=document.defaultView.getComputedStyle(e,""):e.currentStyle&&(n=
e.currentStyle),t===void 0?n:n[t];!(t in r)&&t.indexOf("webkit")===-1&&(t="-webkit-"+t),r[t]=n+(typeof n=="string"?"":"px")}}function Hn(e,t){var n="";if(typeof e==
"string")n=e;else do{var r=U(e,"transform");r&&r!=="none"&&(n=r+" "+n)}while(!t&&(e=e.parentNode));var o=window.DOMMatrix||window.WebKitCSSMatrix||window.CSSMatrix||
window.MSCSSMatrix;return o&&new o(n)}function Ol(e,t,n){if(e){var r=e.getElementsByTagName(t),o=0,i=r.length;if(n)for(;o<i;o++)n(r[o],o);return r}return[]}function At(){
var e=document.scrollingElement;return e||document.documentElement}function Te(e,t,n,r,o){if(!(!e.getBoundingClientRect&&e!==window)){var i,a,u,d,m,A,w;if(e!==window&&
e.parentNode&&e!==At()?(i=e.getBoundingClientRect(),a=i.top,u=i.left,d=i.bottom,m=i.right,A=i.height,w=i.width):(a=0,u=0,d=window.innerHeight,m=window.innerWidth,
A=window.innerHeight,w=window.innerWidth),(t||n)&&e!==window&&(o=o||e.parentNode,!_t))do if(o&&o.getBoundingClientRect&&(U(o,"transform")!=="none"||n&&U(o,"posi\
tion")!=="static")){var M=o.getBoundingClientRect();a-=M.top+parseInt(U(o,"border-top-width")),u-=M.left+parseInt(U(o,"border-left-width")),d=a+i.height,m=u+i.width;
break}while(o=o.parentNode);if(r&&e!==window){var I=Hn(o||e),D=I&&I.a,C=I&&I.d;I&&(a/=C,u/=D,w/=D,A/=C,d=a+A,m=u+w)}return{top:a,left:u,bottom:d,right:m,width:w,
height:A}}}function wl(e,t,n){for(var r=zt(e,!0),o=Te(e)[t];r;){var i=Te(r)[n],a=void 0;if(n==="top"||n==="left"?a=o>=i:a=o<=i,!a)return r;if(r===At())break;r=zt(
r,!1)}return!1}function Pn(e,t,n,r){for(var o=0,i=0,a=e.children;i<a.length;){if(a[i].style.display!=="none"&&a[i]!==X.ghost&&(r||a[i]!==X.dragged)&&mt(a[i],n.draggable,
e,!1)){if(o===t)return a[i];o++}i++}return null}function ra(e,t){for(var n=e.lastElementChild;n&&(n===X.ghost||U(n,"display")==="none"||t&&!vo(n,t));)n=n.previousElementSibling;
return n||null}function at(e,t){var n=0;if(!e||!e.parentNode)return-1;for(;e=e.previousElementSibling;)e.nodeName.toUpperCase()!=="TEMPLATE"&&e!==X.clone&&(!t||
vo(e,t))&&n++;return n}function El(e){var t=0,n=0,r=At();if(e)do{var o=Hn(e),i=o.a,a=o.d;t+=e.scrollLeft*i,n+=e.scrollTop*a}while(e!==r&&(e=e.parentNode));return[
t,n]}function yf(e,t){for(var n in e)if(e.hasOwnProperty(n)){for(var r in t)if(t.hasOwnProperty(r)&&t[r]===e[n][r])return Number(n)}return-1}function zt(e,t){if(!e||
!e.getBoundingClientRect)return At();var n=e,r=!1;do if(n.clientWidth<n.scrollWidth||n.clientHeight<n.scrollHeight){var o=U(n);if(n.clientWidth<n.scrollWidth&&(o.
overflowX=="auto"||o.overflowX=="scroll")||n.clientHeight<n.scrollHeight&&(o.overflowY=="auto"||o.overflowY=="scroll")){if(!n.getBoundingClientRect||n===document.
body)return At();if(r||t)return n;r=!0}}while(n=n.parentNode);return At()}function wf(e,t){if(e&&t)for(var n in t)t.hasOwnProperty(n)&&(e[n]=t[n]);return e}function Wi(e,t){
return Math.round(e.top)===Math.round(t.top)&&Math.round(e.left)===Math.round(t.left)&&Math.round(e.height)===Math.round(t.height)&&Math.round(e.width)===Math.round(
t.width)}var hr;function Ml(e,t){return function(){if(!hr){var n=arguments,r=this;n.length===1?e.call(r,n[0]):e.apply(r,n),hr=setTimeout(function(){hr=void 0},t)}}}
function Ef(){clearTimeout(hr),hr=void 0}function Il(e,t,n){e.scrollLeft+=t,e.scrollTop+=n}function Rl(e){var t=window.Polymer,n=window.jQuery||window.Zepto;return t&&
t.dom?t.dom(e).cloneNode(!0):n?n(e).clone(!0)[0]:e.cloneNode(!0)}function Nl(e,t,n){var r={};return Array.from(e.children).forEach(function(o){var i,a,u,d;if(!(!mt(o,t.draggable,e,!1)||o.animated||o===n)){var m=Te(o);r.left=Math.
min((i=r.left)!==null&&i!==void 0?i:1/0,m.left),r.top=Math.min((a=r.top)!==null&&a!==void 0?a:1/0,m.top),r.right=Math.max((u=r.right)!==null&&u!==void 0?u:-1/0,
m.right),r.bottom=Math.max((d=r.bottom)!==null&&d!==void 0?d:-1/0,m.bottom)}}),r.width=r.right-r.left,r.height=r.bottom-r.top,r.x=r.left,r.y=r.top,r}var Xe="Sor\
table"+new Date().getTime();function xf(){var e=[],t;return{captureAnimationState:function(){if(e=[],!!this.options.animation){var r=[].slice.call(this.el.children);
r.forEach(function(o){if(!(U(o,"display")==="none"||o===X.ghost)){e.push({target:o,rect:Te(o)});var i=Tt({},e[e.length-1].rect);if(o.thisAnimationDuration){var a=Hn(
o,!0);a&&(i.top-=a.f,i.left-=a.e)}o.fromRect=i}})}},addAnimationState:function(r){e.push(r)},removeAnimationState:function(r){e.splice(yf(e,{target:r}),1)},animateAll:function(r){
var o=this;if(!this.options.animation){clearTimeout(t),typeof r=="function"&&r();return}var i=!1,a=0;e.forEach(function(u){var d=0,m=u.target,A=m.fromRect,w=Te(
m),M=m.prevFromRect,I=m.prevToRect,D=u.rect,C=Hn(m,!0);C&&(w.top-=C.f,w.left-=C.e),m.toRect=w,m.thisAnimationDuration&&Wi(M,w)&&!Wi(A,w)&&(D.top-w.top)/(D.left-
w.left)===(A.top-w.top)/(A.left-w.left)&&(d=Cf(D,M,I,o.options)),Wi(w,A)||(m.prevFromRect=A,m.prevToRect=w,d||(d=o.options.animation),o.animate(m,D,w,d)),d&&(i=
!0,a=Math.max(a,d),clearTimeout(m.animationResetTimer),m.animationResetTimer=setTimeout(function(){m.animationTime=0,m.prevFromRect=null,m.fromRect=null,m.prevToRect=
null,m.thisAnimationDuration=null},d),m.thisAnimationDuration=d)}),clearTimeout(t),i?t=setTimeout(function(){typeof r=="function"&&r()},a):typeof r=="function"&&
r(),e=[]},animate:function(r,o,i,a){if(a){U(r,"transition",""),U(r,"transform","");var u=Hn(this.el),d=u&&u.a,m=u&&u.d,A=(o.left-i.left)/(d||1),w=(o.top-i.top)/
(m||1);r.animatingX=!!A,r.animatingY=!!w,U(r,"transform","translate3d("+A+"px,"+w+"px,0)"),this.forRepaintDummy=Sf(r),U(r,"transition","transform "+a+"ms"+(this.
options.easing?" "+this.options.easing:"")),U(r,"transform","translate3d(0,0,0)"),typeof r.animated=="number"&&clearTimeout(r.animated),r.animated=setTimeout(function(){
U(r,"transition",""),U(r,"transform",""),r.animated=!1,r.animatingX=!1,r.animatingY=!1},a)}}}}function Sf(e){return e.offsetWidth}function Cf(e,t,n,r){return Math.
sqrt(Math.pow(t.top-e.top,2)+Math.pow(t.left-e.left,2))/Math.sqrt(Math.pow(t.top-n.top,2)+Math.pow(t.left-n.left,2))*r.animation}var In=[],Ui={initializeByDefault:!0},
br={mount:function(t){for(var n in Ui)Ui.hasOwnProperty(n)&&!(n in t)&&(t[n]=Ui[n]);In.forEach(function(r){if(r.pluginName===t.pluginName)throw"Sortable: Cannot\
 mount plugin ".concat(t.pluginName," more than once")}),In.push(t)},pluginEvent:function(t,n,r){var o=this;this.eventCanceled=!1,r.cancel=function(){o.eventCanceled=
!0};var i=t+"Global";In.forEach(function(a){n[a.pluginName]&&(n[a.pluginName][i]&&n[a.pluginName][i](Tt({sortable:n},r)),n.options[a.pluginName]&&n[a.pluginName][t]&&
n[a.pluginName][t](Tt({sortable:n},r)))})},initializePlugins:function(t,n,r,o){In.forEach(function(u){var d=u.pluginName;if(!(!t.options[d]&&!u.initializeByDefault)){
var m=new u(t,n,t.options);m.sortable=t,m.options=t.options,t[d]=m,qt(r,m.defaults)}});for(var i in t.options)if(t.options.hasOwnProperty(i)){var a=this.modifyOption(
t,i,t.options[i]);typeof a<"u"&&(t.options[i]=a)}},getEventProperties:function(t,n){var r={};return In.forEach(function(o){typeof o.eventProperties=="function"&&
qt(r,o.eventProperties.call(n[o.pluginName],t))}),r},modifyOption:function(t,n,r){var o;return In.forEach(function(i){t[i.pluginName]&&i.optionListeners&&typeof i.
optionListeners[n]=="function"&&(o=i.optionListeners[n].call(t[i.pluginName],r))}),o}};function Df(e){var t=e.sortable,n=e.rootEl,r=e.name,o=e.targetEl,i=e.cloneEl,
a=e.toEl,u=e.fromEl,d=e.oldIndex,m=e.newIndex,A=e.oldDraggableIndex,w=e.newDraggableIndex,M=e.originalEvent,I=e.putSortable,D=e.extraEventProperties;if(t=t||n&&
n[Xe],!!t){var C,q=t.options,W="on"+r.charAt(0).toUpperCase()+r.substr(1);window.CustomEvent&&!_t&&!vr?C=new CustomEvent(r,{bubbles:!0,cancelable:!0}):(C=document.
createEvent("Event"),C.initEvent(r,!0,!0)),C.to=a||n,C.from=u||n,C.item=o||n,C.clone=i,C.oldIndex=d,C.newIndex=m,C.oldDraggableIndex=A,C.newDraggableIndex=w,C.originalEvent=
M,C.pullMode=I?I.lastPutMode:void 0;var B=Tt(Tt({},D),br.getEventProperties(r,t));for(var v in B)C[v]=B[v];n&&n.dispatchEvent(C),q[W]&&q[W].call(t,C)}}var Af=["\
evt"],Ue=function(t,n){var r=arguments.length>2&&arguments[2]!==void 0?arguments[2]:{},o=r.evt,i=mf(r,Af);br.pluginEvent.bind(X)(t,n,Tt({dragEl:P,parentEl:ye,ghostEl:Y,
rootEl:ue,nextEl:an,lastDownEl:ho,cloneEl:he,cloneHidden:Yt,dragStarted:cr,putSortable:Pe,activeSortable:X.active,originalEvent:o,oldIndex:Ln,oldDraggableIndex:mr,
newIndex:et,newDraggableIndex:$t,hideGhostForTarget:ql,unhideGhostForTarget:_l,cloneNowHidden:function(){Yt=!0},cloneNowShown:function(){Yt=!1},dispatchSortableEvent:function(u){
Fe({sortable:n,name:u,originalEvent:o})}},i))};function Fe(e){Df(Tt({putSortable:Pe,cloneEl:he,targetEl:P,rootEl:ue,oldIndex:Ln,oldDraggableIndex:mr,newIndex:et,
newDraggableIndex:$t},e))}var P,ye,Y,ue,an,ho,he,Yt,Ln,et,mr,$t,lo,Pe,Nn=!1,bo=!1,yo=[],rn,ht,Xi,ji,xl,Sl,cr,Rn,pr,gr=!1,co=!1,mo,_e,$i=[],Qi=!1,wo=[],xo=typeof document<
"u",uo=na,Cl=vr||_t?"cssFloat":"float",Tf=xo&&!Al&&!na&&"draggable"in document.createElement("div"),Ll=(function(){if(xo){if(_t)return!1;var e=document.createElement(
"x");return e.style.cssText="pointer-events:auto",e.style.pointerEvents==="auto"}})(),Hl=function(t,n){var r=U(t),o=parseInt(r.width)-parseInt(r.paddingLeft)-parseInt(
r.paddingRight)-parseInt(r.borderLeftWidth)-parseInt(r.borderRightWidth),i=Pn(t,0,n),a=Pn(t,1,n),u=i&&U(i),d=a&&U(a),m=u&&parseInt(u.marginLeft)+parseInt(u.marginRight)+
Te(i).width,A=d&&parseInt(d.marginLeft)+parseInt(d.marginRight)+Te(a).width;if(r.display==="flex")return r.flexDirection==="column"||r.flexDirection==="column-r\
everse"?"vertical":"horizontal";if(r.display==="grid")return r.gridTemplateColumns.split(" ").length<=1?"vertical":"horizontal";if(i&&u.float&&u.float!=="none"){
var w=u.float==="left"?"left":"right";return a&&(d.clear==="both"||d.clear===w)?"vertical":"horizontal"}return i&&(u.display==="block"||u.display==="flex"||u.display===
"table"||u.display==="grid"||m>=o&&r[Cl]==="none"||a&&r[Cl]==="none"&&m+A>o)?"vertical":"horizontal"},kf=function(t,n,r){var o=r?t.left:t.top,i=r?t.right:t.bottom,
a=r?t.width:t.height,u=r?n.left:n.top,d=r?n.right:n.bottom,m=r?n.width:n.height;return o===u||i===d||o+a/2===u+m/2},Of=function(t,n){var r;return yo.some(function(o){
var i=o[Xe].options.emptyInsertThreshold;if(!(!i||ra(o))){var a=Te(o),u=t>=a.left-i&&t<=a.right+i,d=n>=a.top-i&&n<=a.bottom+i;if(u&&d)return r=o}}),r},Pl=function(t){
function n(i,a){return function(u,d,m,A){var w=u.options.group.name&&d.options.group.name&&u.options.group.name===d.options.group.name;if(i==null&&(a||w))return!0;
if(i==null||i===!1)return!1;if(a&&i==="clone")return i;if(typeof i=="function")return n(i(u,d,m,A),a)(u,d,m,A);var M=(a?u:d).options.group.name;return i===!0||typeof i==
"string"&&i===M||i.join&&i.indexOf(M)>-1}}var r={},o=t.group;(!o||Ji(o)!="object")&&(o={name:o}),r.name=o.name,r.checkPull=n(o.pull,!0),r.checkPut=n(o.put),r.revertClone=
o.revertClone,t.group=r},ql=function(){!Ll&&Y&&U(Y,"display","none")},_l=function(){!Ll&&Y&&U(Y,"display","")};xo&&!Al&&document.addEventListener("click",function(e){
if(bo)return e.preventDefault(),e.stopPropagation&&e.stopPropagation(),e.stopImmediatePropagation&&e.stopImmediatePropagation(),bo=!1,!1},!0);var on=function(t){
if(P){t=t.touches?t.touches[0]:t;var n=Of(t.clientX,t.clientY);if(n){var r={};for(var o in t)t.hasOwnProperty(o)&&(r[o]=t[o]);r.target=r.rootEl=n,r.preventDefault=
void 0,r.stopPropagation=void 0,n[Xe]._onDragOver(r)}}},Mf=function(t){P&&P.parentNode[Xe]._isOutsideThisEl(t.target)};function X(e,t){if(!(e&&e.nodeType&&e.nodeType===
1))throw"Sortable: `el` must be an HTMLElement, not ".concat({}.toString.call(e));this.el=e,this.options=t=qt({},t),e[Xe]=this;var n={group:null,sort:!0,disabled:!1,
store:null,handle:null,draggable:/^[uo]l$/i.test(e.nodeName)?">li":">*",swapThreshold:1,invertSwap:!1,invertedSwapThreshold:null,removeCloneOnHide:!0,direction:function(){
return Hl(e,this.options)},ghostClass:"sortable-ghost",chosenClass:"sortable-chosen",dragClass:"sortable-drag",ignore:"a, img",filter:null,preventOnFilter:!0,animation:0,
easing:null,setData:function(a,u){a.setData("Text",u.textContent)},dropBubble:!1,dragoverBubble:!1,dataIdAttr:"data-id",delay:0,delayOnTouchOnly:!1,touchStartThreshold:(Number.
parseInt?Number:window).parseInt(window.devicePixelRatio,10)||1,forceFallback:!1,fallbackClass:"sortable-fallback",fallbackOnBody:!1,fallbackTolerance:0,fallbackOffset:{
x:0,y:0},supportPointer:X.supportPointer!==!1&&"PointerEvent"in window&&(!fr||na),emptyInsertThreshold:5};br.initializePlugins(this,e,n);for(var r in n)!(r in t)&&
(t[r]=n[r]);Pl(t);for(var o in this)o.charAt(0)==="_"&&typeof this[o]=="function"&&(this[o]=this[o].bind(this));this.nativeDraggable=t.forceFallback?!1:Tf,this.
nativeDraggable&&(this.options.touchStartThreshold=1),t.supportPointer?ee(e,"pointerdown",this._onTapStart):(ee(e,"mousedown",this._onTapStart),ee(e,"touchstart",
this._onTapStart)),this.nativeDraggable&&(ee(e,"dragover",this),ee(e,"dragenter",this)),yo.push(this.el),t.store&&t.store.get&&this.sort(t.store.get(this)||[]),
qt(this,xf())}X.prototype={constructor:X,_isOutsideThisEl:function(t){!this.el.contains(t)&&t!==this.el&&(Rn=null)},_getDirection:function(t,n){return typeof this.
options.direction=="function"?this.options.direction.call(this,t,n,P):this.options.direction},_onTapStart:function(t){if(t.cancelable){var n=this,r=this.el,o=this.
options,i=o.preventOnFilter,a=t.type,u=t.touches&&t.touches[0]||t.pointerType&&t.pointerType==="touch"&&t,d=(u||t).target,m=t.target.shadowRoot&&(t.path&&t.path[0]||
t.composedPath&&t.composedPath()[0])||d,A=o.filter;if(_f(r),!P&&!(/mousedown|pointerdown/.test(a)&&t.button!==0||o.disabled)&&!m.isContentEditable&&!(!this.nativeDraggable&&
fr&&d&&d.tagName.toUpperCase()==="SELECT")&&(d=mt(d,o.draggable,r,!1),!(d&&d.animated)&&ho!==d)){if(Ln=at(d),mr=at(d,o.draggable),typeof A=="function"){if(A.call(
this,t,d,this)){Fe({sortable:n,rootEl:m,name:"filter",targetEl:d,toEl:r,fromEl:r}),Ue("filter",n,{evt:t}),i&&t.preventDefault();return}}else if(A&&(A=A.split(",").
some(function(w){if(w=mt(m,w.trim(),r,!1),w)return Fe({sortable:n,rootEl:w,name:"filter",targetEl:d,fromEl:r,toEl:r}),Ue("filter",n,{evt:t}),!0}),A)){i&&t.preventDefault();
return}o.handle&&!mt(m,o.handle,r,!1)||this._prepareDragStart(t,u,d)}}},_prepareDragStart:function(t,n,r){var o=this,i=o.el,a=o.options,u=i.ownerDocument,d;if(r&&
!P&&r.parentNode===i){var m=Te(r);if(ue=i,P=r,ye=P.parentNode,an=P.nextSibling,ho=r,lo=a.group,X.dragged=P,rn={target:P,clientX:(n||t).clientX,clientY:(n||t).clientY},
xl=rn.clientX-m.left,Sl=rn.clientY-m.top,this._lastX=(n||t).clientX,this._lastY=(n||t).clientY,P.style["will-change"]="all",d=function(){if(Ue("delayEnded",o,{evt:t}),
X.eventCanceled){o._onDrop();return}o._disableDelayedDragEvents(),!bl&&o.nativeDraggable&&(P.draggable=!0),o._triggerDragStart(t,n),Fe({sortable:o,name:"choose",
originalEvent:t}),Ze(P,a.chosenClass,!0)},a.ignore.split(",").forEach(function(A){Ol(P,A.trim(),Yi)}),ee(u,"dragover",on),ee(u,"mousemove",on),ee(u,"touchmove",
on),a.supportPointer?(ee(u,"pointerup",o._onDrop),!this.nativeDraggable&&ee(u,"pointercancel",o._onDrop)):(ee(u,"mouseup",o._onDrop),ee(u,"touchend",o._onDrop),
ee(u,"touchcancel",o._onDrop)),bl&&this.nativeDraggable&&(this.options.touchStartThreshold=4,P.draggable=!0),Ue("delayStart",this,{evt:t}),a.delay&&(!a.delayOnTouchOnly||
n)&&(!this.nativeDraggable||!(vr||_t))){if(X.eventCanceled){this._onDrop();return}a.supportPointer?(ee(u,"pointerup",o._disableDelayedDrag),ee(u,"pointercancel",
o._disableDelayedDrag)):(ee(u,"mouseup",o._disableDelayedDrag),ee(u,"touchend",o._disableDelayedDrag),ee(u,"touchcancel",o._disableDelayedDrag)),ee(u,"mousemove",
o._delayedDragTouchMoveHandler),ee(u,"touchmove",o._delayedDragTouchMoveHandler),a.supportPointer&&ee(u,"pointermove",o._delayedDragTouchMoveHandler),o._dragStartTimer=
setTimeout(d,a.delay)}else d()}},_delayedDragTouchMoveHandler:function(t){var n=t.touches?t.touches[0]:t;Math.max(Math.abs(n.clientX-this._lastX),Math.abs(n.clientY-
this._lastY))>=Math.floor(this.options.touchStartThreshold/(this.nativeDraggable&&window.devicePixelRatio||1))&&this._disableDelayedDrag()},_disableDelayedDrag:function(){
P&&Yi(P),clearTimeout(this._dragStartTimer),this._disableDelayedDragEvents()},_disableDelayedDragEvents:function(){var t=this.el.ownerDocument;Q(t,"mouseup",this.
_disableDelayedDrag),Q(t,"touchend",this._disableDelayedDrag),Q(t,"touchcancel",this._disableDelayedDrag),Q(t,"pointerup",this._disableDelayedDrag),Q(t,"pointer\
cancel",this._disableDelayedDrag),Q(t,"mousemove",this._delayedDragTouchMoveHandler),Q(t,"touchmove",this._delayedDragTouchMoveHandler),Q(t,"pointermove",this._delayedDragTouchMoveHandler)},
_triggerDragStart:function(t,n){n=n||t.pointerType=="touch"&&t,!this.nativeDraggable||n?this.options.supportPointer?ee(document,"pointermove",this._onTouchMove):
n?ee(document,"touchmove",this._onTouchMove):ee(document,"mousemove",this._onTouchMove):(ee(P,"dragend",this),ee(ue,"dragstart",this._onDragStart));try{document.
selection?po(function(){document.selection.empty()}):window.getSelection().removeAllRanges()}catch{}},_dragStarted:function(t,n){if(Nn=!1,ue&&P){Ue("dragStarted",
this,{evt:n}),this.nativeDraggable&&ee(document,"dragover",Mf);var r=this.options;!t&&Ze(P,r.dragClass,!1),Ze(P,r.ghostClass,!0),X.active=this,t&&this._appendGhost(),
Fe({sortable:this,name:"start",originalEvent:n})}else this._nulling()},_emulateDragOver:function(){if(ht){this._lastX=ht.clientX,this._lastY=ht.clientY,ql();for(var t=document.
elementFromPoint(ht.clientX,ht.clientY),n=t;t&&t.shadowRoot&&(t=t.shadowRoot.elementFromPoint(ht.clientX,ht.clientY),t!==n);)n=t;if(P.parentNode[Xe]._isOutsideThisEl(
t),n)do{if(n[Xe]){var r=void 0;if(r=n[Xe]._onDragOver({clientX:ht.clientX,clientY:ht.clientY,target:t,rootEl:n}),r&&!this.options.dragoverBubble)break}t=n}while(n=
kl(n));_l()}},_onTouchMove:function(t){if(rn){var n=this.options,r=n.fallbackTolerance,o=n.fallbackOffset,i=t.touches?t.touches[0]:t,a=Y&&Hn(Y,!0),u=Y&&a&&a.a,d=Y&&
a&&a.d,m=uo&&_e&&El(_e),A=(i.clientX-rn.clientX+o.x)/(u||1)+(m?m[0]-$i[0]:0)/(u||1),w=(i.clientY-rn.clientY+o.y)/(d||1)+(m?m[1]-$i[1]:0)/(d||1);if(!X.active&&!Nn){
if(r&&Math.max(Math.abs(i.clientX-this._lastX),Math.abs(i.clientY-this._lastY))<r)return;this._onDragStart(t,!0)}if(Y){a?(a.e+=A-(Xi||0),a.f+=w-(ji||0)):a={a:1,
b:0,c:0,d:1,e:A,f:w};var M="matrix(".concat(a.a,",").concat(a.b,",").concat(a.c,",").concat(a.d,",").concat(a.e,",").concat(a.f,")");U(Y,"webkitTransform",M),U(
Y,"mozTransform",M),U(Y,"msTransform",M),U(Y,"transform",M),Xi=A,ji=w,ht=i}t.cancelable&&t.preventDefault()}},_appendGhost:function(){if(!Y){var t=this.options.
fallbackOnBody?document.body:ue,n=Te(P,!0,uo,!0,t),r=this.options;if(uo){for(_e=t;U(_e,"position")==="static"&&U(_e,"transform")==="none"&&_e!==document;)_e=_e.
parentNode;_e!==document.body&&_e!==document.documentElement?(_e===document&&(_e=At()),n.top+=_e.scrollTop,n.left+=_e.scrollLeft):_e=At(),$i=El(_e)}Y=P.cloneNode(
!0),Ze(Y,r.ghostClass,!1),Ze(Y,r.fallbackClass,!0),Ze(Y,r.dragClass,!0),U(Y,"transition",""),U(Y,"transform",""),U(Y,"box-sizing","border-box"),U(Y,"margin",0),
U(Y,"top",n.top),U(Y,"left",n.left),U(Y,"width",n.width),U(Y,"height",n.height),U(Y,"opacity","0.8"),U(Y,"position",uo?"absolute":"fixed"),U(Y,"zIndex","100000"),
U(Y,"pointerEvents","none"),X.ghost=Y,t.appendChild(Y),U(Y,"transform-origin",xl/parseInt(Y.style.width)*100+"% "+Sl/parseInt(Y.style.height)*100+"%")}},_onDragStart:function(t,n){
var r=this,o=t.dataTransfer,i=r.options;if(Ue("dragStart",this,{evt:t}),X.eventCanceled){this._onDrop();return}Ue("setupClone",this),X.eventCanceled||(he=Rl(P),
he.removeAttribute("id"),he.draggable=!1,he.style["will-change"]="",this._hideClone(),Ze(he,this.options.chosenClass,!1),X.clone=he),r.cloneId=po(function(){Ue(
"clone",r),!X.eventCanceled&&(r.options.removeCloneOnHide||ue.insertBefore(he,P),r._hideClone(),Fe({sortable:r,name:"clone"}))}),!n&&Ze(P,i.dragClass,!0),n?(bo=
!0,r._loopId=setInterval(r._emulateDragOver,50)):(Q(document,"mouseup",r._onDrop),Q(document,"touchend",r._onDrop),Q(document,"touchcancel",r._onDrop),o&&(o.effectAllowed=
"move",i.setData&&i.setData.call(r,o,P)),ee(document,"drop",r),U(P,"transform","translateZ(0)")),Nn=!0,r._dragStartId=po(r._dragStarted.bind(r,n,t)),ee(document,
"selectstart",r),cr=!0,window.getSelection().removeAllRanges(),fr&&U(document.body,"user-select","none")},_onDragOver:function(t){var n=this.el,r=t.target,o,i,a,
u=this.options,d=u.group,m=X.active,A=lo===d,w=u.sort,M=Pe||m,I,D=this,C=!1;if(Qi)return;function q(de,sn){Ue(de,D,Tt({evt:t,isOwner:A,axis:I?"vertical":"horizo\
ntal",revert:a,dragRect:o,targetRect:i,canSort:w,fromSortable:M,target:r,completed:B,onMove:function(He,me){return fo(ue,n,P,o,He,Te(He),t,me)},changed:v},sn))}
function W(){q("dragOverAnimationCapture"),D.captureAnimationState(),D!==M&&M.captureAnimationState()}function B(de){return q("dragOverCompleted",{insertion:de}),
de&&(A?m._hideClone():m._showClone(D),D!==M&&(Ze(P,Pe?Pe.options.ghostClass:m.options.ghostClass,!1),Ze(P,u.ghostClass,!0)),Pe!==D&&D!==X.active?Pe=D:D===X.active&&
Pe&&(Pe=null),M===D&&(D._ignoreWhileAnimating=r),D.animateAll(function(){q("dragOverAnimationComplete"),D._ignoreWhileAnimating=null}),D!==M&&(M.animateAll(),M.
_ignoreWhileAnimating=null)),(r===P&&!P.animated||r===n&&!r.animated)&&(Rn=null),!u.dragoverBubble&&!t.rootEl&&r!==document&&(P.parentNode[Xe]._isOutsideThisEl(
t.target),!de&&on(t)),!u.dragoverBubble&&t.stopPropagation&&t.stopPropagation(),C=!0}function v(){et=at(P),$t=at(P,u.draggable),Fe({sortable:D,name:"change",toEl:n,
newIndex:et,newDraggableIndex:$t,originalEvent:t})}if(t.preventDefault!==void 0&&t.cancelable&&t.preventDefault(),r=mt(r,u.draggable,n,!0),q("dragOver"),X.eventCanceled)
return C;if(P.contains(t.target)||r.animated&&r.animatingX&&r.animatingY||D._ignoreWhileAnimating===r)return B(!1);if(bo=!1,m&&!u.disabled&&(A?w||(a=ye!==ue):Pe===
this||(this.lastPutMode=lo.checkPull(this,m,P,t))&&d.checkPut(this,m,P,t))){if(I=this._getDirection(t,r)==="vertical",o=Te(P),q("dragOverValid"),X.eventCanceled)
return C;if(a)return ye=ue,W(),this._hideClone(),q("revert"),X.eventCanceled||(an?ue.insertBefore(P,an):ue.appendChild(P)),B(!0);var T=ra(n,u.draggable);if(!T||
Lf(t,I,this)&&!T.animated){if(T===P)return B(!1);if(T&&n===t.target&&(r=T),r&&(i=Te(r)),fo(ue,n,P,o,r,i,t,!!r)!==!1)return W(),T&&T.nextSibling?n.insertBefore(P,
T.nextSibling):n.appendChild(P),ye=n,v(),B(!0)}else if(T&&Nf(t,I,this)){var E=Pn(n,0,u,!0);if(E===P)return B(!1);if(r=E,i=Te(r),fo(ue,n,P,o,r,i,t,!1)!==!1)return W(),
n.insertBefore(P,E),ye=n,v(),B(!0)}else if(r.parentNode===n){i=Te(r);var b=0,N,O=P.parentNode!==n,_=!kf(P.animated&&P.toRect||o,r.animated&&r.toRect||i,I),F=I?"\
top":"left",V=wl(r,"top","top")||wl(P,"top","top"),j=V?V.scrollTop:void 0;Rn!==r&&(N=i[F],gr=!1,co=!_&&u.invertSwap||O),b=Hf(t,r,i,I,_?1:u.swapThreshold,u.invertedSwapThreshold==
null?u.swapThreshold:u.invertedSwapThreshold,co,Rn===r);var G;if(b!==0){var xe=at(P);do xe-=b,G=ye.children[xe];while(G&&(U(G,"display")==="none"||G===Y))}if(b===
0||G===r)return B(!1);Rn=r,pr=b;var ae=r.nextElementSibling,Le=!1;Le=b===1;var we=fo(ue,n,P,o,r,i,t,Le);if(we!==!1)return(we===1||we===-1)&&(Le=we===1),Qi=!0,setTimeout(
Rf,30),W(),Le&&!ae?n.appendChild(P):r.parentNode.insertBefore(P,Le?ae:r),V&&Il(V,0,j-V.scrollTop),ye=P.parentNode,N!==void 0&&!co&&(mo=Math.abs(N-Te(r)[F])),v(),
B(!0)}if(n.contains(P))return B(!1)}return!1},_ignoreWhileAnimating:null,_offMoveEvents:function(){Q(document,"mousemove",this._onTouchMove),Q(document,"touchmo\
ve",this._onTouchMove),Q(document,"pointermove",this._onTouchMove),Q(document,"dragover",on),Q(document,"mousemove",on),Q(document,"touchmove",on)},_offUpEvents:function(){
var t=this.el.ownerDocument;Q(t,"mouseup",this._onDrop),Q(t,"touchend",this._onDrop),Q(t,"pointerup",this._onDrop),Q(t,"pointercancel",this._onDrop),Q(t,"touchc\
ancel",this._onDrop),Q(document,"selectstart",this)},_onDrop:function(t){var n=this.el,r=this.options;if(et=at(P),$t=at(P,r.draggable),Ue("drop",this,{evt:t}),ye=
P&&P.parentNode,et=at(P),$t=at(P,r.draggable),X.eventCanceled){this._nulling();return}Nn=!1,co=!1,gr=!1,clearInterval(this._loopId),clearTimeout(this._dragStartTimer),
Zi(this.cloneId),Zi(this._dragStartId),this.nativeDraggable&&(Q(document,"drop",this),Q(n,"dragstart",this._onDragStart)),this._offMoveEvents(),this._offUpEvents(),
fr&&U(document.body,"user-select",""),U(P,"transform",""),t&&(cr&&(t.cancelable&&t.preventDefault(),!r.dropBubble&&t.stopPropagation()),Y&&Y.parentNode&&Y.parentNode.
removeChild(Y),(ue===ye||Pe&&Pe.lastPutMode!=="clone")&&he&&he.parentNode&&he.parentNode.removeChild(he),P&&(this.nativeDraggable&&Q(P,"dragend",this),Yi(P),P.style["\
will-change"]="",cr&&!Nn&&Ze(P,Pe?Pe.options.ghostClass:this.options.ghostClass,!1),Ze(P,this.options.chosenClass,!1),Fe({sortable:this,name:"unchoose",toEl:ye,
newIndex:null,newDraggableIndex:null,originalEvent:t}),ue!==ye?(et>=0&&(Fe({rootEl:ye,name:"add",toEl:ye,fromEl:ue,originalEvent:t}),Fe({sortable:this,name:"rem\
ove",toEl:ye,originalEvent:t}),Fe({rootEl:ye,name:"sort",toEl:ye,fromEl:ue,originalEvent:t}),Fe({sortable:this,name:"sort",toEl:ye,originalEvent:t})),Pe&&Pe.save()):
et!==Ln&&et>=0&&(Fe({sortable:this,name:"update",toEl:ye,originalEvent:t}),Fe({sortable:this,name:"sort",toEl:ye,originalEvent:t})),X.active&&((et==null||et===-1)&&
(et=Ln,$t=mr),Fe({sortable:this,name:"end",toEl:ye,originalEvent:t}),this.save()))),this._nulling()},_nulling:function(){Ue("nulling",this),ue=P=ye=Y=an=he=ho=Yt=
rn=ht=cr=et=$t=Ln=mr=Rn=pr=Pe=lo=X.dragged=X.ghost=X.clone=X.active=null;var t=this.el;wo.forEach(function(n){t.contains(n)&&(n.checked=!0)}),wo.length=Xi=ji=0},
handleEvent:function(t){switch(t.type){case"drop":case"dragend":this._onDrop(t);break;case"dragenter":case"dragover":P&&(this._onDragOver(t),If(t));break;case"s\
electstart":t.preventDefault();break}},toArray:function(){for(var t=[],n,r=this.el.children,o=0,i=r.length,a=this.options;o<i;o++)n=r[o],mt(n,a.draggable,this.el,
!1)&&t.push(n.getAttribute(a.dataIdAttr)||qf(n));return t},sort:function(t,n){var r={},o=this.el;this.toArray().forEach(function(i,a){var u=o.children[a];mt(u,this.
options.draggable,o,!1)&&(r[i]=u)},this),n&&this.captureAnimationState(),t.forEach(function(i){r[i]&&(o.removeChild(r[i]),o.appendChild(r[i]))}),n&&this.animateAll()},
save:function(){var t=this.options.store;t&&t.set&&t.set(this)},closest:function(t,n){return mt(t,n||this.options.draggable,this.el,!1)},option:function(t,n){var r=this.
options;if(n===void 0)return r[t];var o=br.modifyOption(this,t,n);typeof o<"u"?r[t]=o:r[t]=n,t==="group"&&Pl(r)},destroy:function(){Ue("destroy",this);var t=this.
el;t[Xe]=null,Q(t,"mousedown",this._onTapStart),Q(t,"touchstart",this._onTapStart),Q(t,"pointerdown",this._onTapStart),this.nativeDraggable&&(Q(t,"dragover",this),
Q(t,"dragenter",this)),Array.prototype.forEach.call(t.querySelectorAll("[draggable]"),function(n){n.removeAttribute("draggable")}),this._onDrop(),this._disableDelayedDragEvents(),
yo.splice(yo.indexOf(this.el),1),this.el=t=null},_hideClone:function(){if(!Yt){if(Ue("hideClone",this),X.eventCanceled)return;U(he,"display","none"),this.options.
removeCloneOnHide&&he.parentNode&&he.parentNode.removeChild(he),Yt=!0}},_showClone:function(t){if(t.lastPutMode!=="clone"){this._hideClone();return}if(Yt){if(Ue(
"showClone",this),X.eventCanceled)return;P.parentNode==ue&&!this.options.group.revertClone?ue.insertBefore(he,P):an?ue.insertBefore(he,an):ue.appendChild(he),this.
options.group.revertClone&&this.animate(P,he),U(he,"display",""),Yt=!1}}};function If(e){e.dataTransfer&&(e.dataTransfer.dropEffect="move"),e.cancelable&&e.preventDefault()}
function fo(e,t,n,r,o,i,a,u){var d,m=e[Xe],A=m.options.onMove,w;return window.CustomEvent&&!_t&&!vr?d=new CustomEvent("move",{bubbles:!0,cancelable:!0}):(d=document.
createEvent("Event"),d.initEvent("move",!0,!0)),d.to=t,d.from=e,d.dragged=n,d.draggedRect=r,d.related=o||t,d.relatedRect=i||Te(t),d.willInsertAfter=u,d.originalEvent=
a,e.dispatchEvent(d),A&&(w=A.call(m,d,a)),w}function Yi(e){e.draggable=!1}function Rf(){Qi=!1}function Nf(e,t,n){var r=Te(Pn(n.el,0,n.options,!0)),o=Nl(n.el,n.options,
Y),i=10;return t?e.clientX<o.left-i||e.clientY<r.top&&e.clientX<r.right:e.clientY<o.top-i||e.clientY<r.bottom&&e.clientX<r.left}function Lf(e,t,n){var r=Te(ra(n.
el,n.options.draggable)),o=Nl(n.el,n.options,Y),i=10;return t?e.clientX>o.right+i||e.clientY>r.bottom&&e.clientX>r.left:e.clientY>o.bottom+i||e.clientX>r.right&&
e.clientY>r.top}function Hf(e,t,n,r,o,i,a,u){var d=r?e.clientY:e.clientX,m=r?n.height:n.width,A=r?n.top:n.left,w=r?n.bottom:n.right,M=!1;if(!a){if(u&&mo<m*o){if(!gr&&
(pr===1?d>A+m*i/2:d<w-m*i/2)&&(gr=!0),gr)M=!0;else if(pr===1?d<A+mo:d>w-mo)return-pr}else if(d>A+m*(1-o)/2&&d<w-m*(1-o)/2)return Pf(t)}return M=M||a,M&&(d<A+m*i/
2||d>w-m*i/2)?d>A+m/2?1:-1:0}function Pf(e){return at(P)<at(e)?1:-1}function qf(e){for(var t=e.tagName+e.className+e.src+e.href+e.textContent,n=t.length,r=0;n--;)
r+=t.charCodeAt(n);return r.toString(36)}function _f(e){wo.length=0;for(var t=e.getElementsByTagName("input"),n=t.length;n--;){var r=t[n];r.checked&&wo.push(r)}}
function po(e){return setTimeout(e,0)}function Zi(e){return clearTimeout(e)}xo&&ee(document,"touchmove",function(e){(X.active||Nn)&&e.cancelable&&e.preventDefault()});
X.utils={on:ee,off:Q,css:U,find:Ol,is:function(t,n){return!!mt(t,n,t,!1)},extend:wf,throttle:Ml,closest:mt,toggleClass:Ze,clone:Rl,index:at,nextTick:po,cancelNextTick:Zi,
detectDirection:Hl,getChild:Pn,expando:Xe};X.get=function(e){return e[Xe]};X.mount=function(){for(var e=arguments.length,t=new Array(e),n=0;n<e;n++)t[n]=arguments[n];
t[0].constructor===Array&&(t=t[0]),t.forEach(function(r){if(!r.prototype||!r.prototype.constructor)throw"Sortable: Mounted plugin must be a constructor function\
, not ".concat({}.toString.call(r));r.utils&&(X.utils=Tt(Tt({},X.utils),r.utils)),br.mount(r)})};X.create=function(e,t){return new X(e,t)};X.version=bf;var Ae=[],
ur,ea,ta=!1,zi,Gi,Eo,dr;function Bf(){function e(){this.defaults={scroll:!0,forceAutoScrollFallback:!1,scrollSensitivity:30,scrollSpeed:10,bubbleScroll:!0};for(var t in this)
t.charAt(0)==="_"&&typeof this[t]=="function"&&(this[t]=this[t].bind(this))}return e.prototype={dragStarted:function(n){var r=n.originalEvent;this.sortable.nativeDraggable?
ee(document,"dragover",this._handleAutoScroll):this.options.supportPointer?ee(document,"pointermove",this._handleFallbackAutoScroll):r.touches?ee(document,"touc\
hmove",this._handleFallbackAutoScroll):ee(document,"mousemove",this._handleFallbackAutoScroll)},dragOverCompleted:function(n){var r=n.originalEvent;!this.options.
dragOverBubble&&!r.rootEl&&this._handleAutoScroll(r)},drop:function(){this.sortable.nativeDraggable?Q(document,"dragover",this._handleAutoScroll):(Q(document,"p\
ointermove",this._handleFallbackAutoScroll),Q(document,"touchmove",this._handleFallbackAutoScroll),Q(document,"mousemove",this._handleFallbackAutoScroll)),Dl(),
go(),Ef()},nulling:function(){Eo=ea=ur=ta=dr=zi=Gi=null,Ae.length=0},_handleFallbackAutoScroll:function(n){this._handleAutoScroll(n,!0)},_handleAutoScroll:function(n,r){
var o=this,i=(n.touches?n.touches[0]:n).clientX,a=(n.touches?n.touches[0]:n).clientY,u=document.elementFromPoint(i,a);if(Eo=n,r||this.options.forceAutoScrollFallback||
vr||_t||fr){Ki(n,this.options,u,r);var d=zt(u,!0);ta&&(!dr||i!==zi||a!==Gi)&&(dr&&Dl(),dr=setInterval(function(){var m=zt(document.elementFromPoint(i,a),!0);m!==
d&&(d=m,go()),Ki(n,o.options,m,r)},10),zi=i,Gi=a)}else{if(!this.options.bubbleScroll||zt(u,!0)===At()){go();return}Ki(n,this.options,zt(u,!1),!1)}}},qt(e,{pluginName:"\
scroll",initializeByDefault:!0})}function go(){Ae.forEach(function(e){clearInterval(e.pid)}),Ae=[]}function Dl(){clearInterval(dr)}var Ki=Ml(function(e,t,n,r){if(t.
scroll){var o=(e.touches?e.touches[0]:e).clientX,i=(e.touches?e.touches[0]:e).clientY,a=t.scrollSensitivity,u=t.scrollSpeed,d=At(),m=!1,A;ea!==n&&(ea=n,go(),ur=
t.scroll,A=t.scrollFn,ur===!0&&(ur=zt(n,!0)));var w=0,M=ur;do{var I=M,D=Te(I),C=D.top,q=D.bottom,W=D.left,B=D.right,v=D.width,T=D.height,E=void 0,b=void 0,N=I.scrollWidth,
O=I.scrollHeight,_=U(I),F=I.scrollLeft,V=I.scrollTop;I===d?(E=v<N&&(_.overflowX==="auto"||_.overflowX==="scroll"||_.overflowX==="visible"),b=T<O&&(_.overflowY===
"auto"||_.overflowY==="scroll"||_.overflowY==="visible")):(E=v<N&&(_.overflowX==="auto"||_.overflowX==="scroll"),b=T<O&&(_.overflowY==="auto"||_.overflowY==="sc\
roll"));var j=E&&(Math.abs(B-o)<=a&&F+v<N)-(Math.abs(W-o)<=a&&!!F),G=b&&(Math.abs(q-i)<=a&&V+T<O)-(Math.abs(C-i)<=a&&!!V);if(!Ae[w])for(var xe=0;xe<=w;xe++)Ae[xe]||
(Ae[xe]={});(Ae[w].vx!=j||Ae[w].vy!=G||Ae[w].el!==I)&&(Ae[w].el=I,Ae[w].vx=j,Ae[w].vy=G,clearInterval(Ae[w].pid),(j!=0||G!=0)&&(m=!0,Ae[w].pid=setInterval(function(){
r&&this.layer===0&&X.active._onTouchMove(Eo);var ae=Ae[this.layer].vy?Ae[this.layer].vy*u:0,Le=Ae[this.layer].vx?Ae[this.layer].vx*u:0;typeof A=="function"&&A.call(
X.dragged.parentNode[Xe],Le,ae,e,Eo,Ae[this.layer].el)!=="continue"||Il(Ae[this.layer].el,Le,ae)}.bind({layer:w}),24))),w++}while(t.bubbleScroll&&M!==d&&(M=zt(M,
!1)));ta=m}},30),Bl=function(t){var n=t.originalEvent,r=t.putSortable,o=t.dragEl,i=t.activeSortable,a=t.dispatchSortableEvent,u=t.hideGhostForTarget,d=t.unhideGhostForTarget;
if(n){var m=r||i;u();var A=n.changedTouches&&n.changedTouches.length?n.changedTouches[0]:n,w=document.elementFromPoint(A.clientX,A.clientY);d(),m&&!m.el.contains(
w)&&(a("spill"),this.onSpill({dragEl:o,putSortable:r}))}};function oa(){}oa.prototype={startIndex:null,dragStart:function(t){var n=t.oldDraggableIndex;this.startIndex=
n},onSpill:function(t){var n=t.dragEl,r=t.putSortable;this.sortable.captureAnimationState(),r&&r.captureAnimationState();var o=Pn(this.sortable.el,this.startIndex,
this.options);o?this.sortable.el.insertBefore(n,o):this.sortable.el.appendChild(n),this.sortable.animateAll(),r&&r.animateAll()},drop:Bl};qt(oa,{pluginName:"rev\
ertOnSpill"});function ia(){}ia.prototype={onSpill:function(t){var n=t.dragEl,r=t.putSortable,o=r||this.sortable;o.captureAnimationState(),n.parentNode&&n.parentNode.
removeChild(n),o.animateAll()},drop:Bl};qt(ia,{pluginName:"removeOnSpill"});X.mount(new Bf);X.mount(ia,oa);var aa=X;var qn=()=>document.getElementById("outline"),la=!1,yr="";function Fl(e){$.locked||aa.get(e)||aa.create(e,{group:"blocks",handle:".grip",draggable:"[data-row]",
animation:150,ghostClass:"row-ghost",fallbackClass:"row-drag",forceFallback:!0,fallbackOnBody:!0,fallbackTolerance:3,scroll:qn(),bubbleScroll:!0,emptyInsertThreshold:24,
onStart:()=>{la=!0},onEnd:Ff})}function Ff(e){la=!1,e.from!==e.to||e.oldIndex!==e.newIndex?($n(`${wn(e.item.dataset.row)}：已移动`),Pr(e.item),yr=""):yr&&Vl(
yr)}function Vl(e){if(la){yr=e;return}yr="";let t=Vf();Br.morph(qn(),e,{morphStyle:"innerHTML",callbacks:{beforeAttributeUpdated:(n,r)=>!(n==="open"&&r.tagName===
"DETAILS")}}),t&&t(),sa(),Wf(),qn().querySelectorAll("[data-list]").forEach(Fl)}function Vf(){let e=document.activeElement?.closest("#outline [data-row], #outli\
ne [data-section]");if(!e)return null;let t=[...e.querySelectorAll("a, button")].indexOf(document.activeElement);return()=>{if(e.contains(document.activeElement))
return;document.getElementById(e.id)?.querySelectorAll("a, button")[t]?.focus({preventScroll:!0})}}function Wf(){let e=[...qn().querySelectorAll("[data-row]")],
t=e.findIndex(r=>r.dataset.row===ge().block),n=document.querySelector("#side .block-acts");if(!(!n||t<0)){n.querySelector('[name=by][value="-1"]').disabled=t===
0,n.querySelector('[name=by][value="1"]').disabled=t===e.length-1;for(let r of n.querySelectorAll("[name=hidden]"))r.hidden=r.value==="off"!=(e[t].dataset.hidden===
"on")}}function sa(){let e=ge();for(let t of qn().querySelectorAll("a[data-block], a[data-panel]")){let n=e.block?t.dataset.block===e.block:t.dataset.panel===e.
panel;t.parentElement.classList.toggle("current",n),n?(t.setAttribute("aria-current","true"),e.block&&t.scrollIntoView({block:"nearest"})):t.removeAttribute("ar\
ia-current")}}function Uf(){qn().querySelectorAll("[data-list]").forEach(Fl),document.addEventListener("draft:answer",e=>{e.detail.outline&&Vl(e.detail.outline)}),
document.addEventListener("editor:open",sa),document.addEventListener("click",e=>{let t=e.target.closest("[data-add]");!t||e.metaKey||e.ctrlKey||(e.preventDefault(),
ut({section:t.dataset.add}))}),document.addEventListener("click",e=>{let t=e.target.closest("a[data-block], a[data-panel]");!t||e.metaKey||e.ctrlKey||e.shiftKey||
(e.preventDefault(),t.closest("details.menu")?.removeAttribute("open"),ve({block:t.dataset.block,panel:t.dataset.panel},{show:!0,focus:e.detail===0}))}),sa()}var Xf=4e3,Wl=["one","two","three","four"];function Ul(e){let t,n=async()=>{if(clearTimeout(t),!document.hidden){try{let r=await De($.base+"/here",{method:"POST",
json:{tab:$.tab,place:e()}});jf(r.others),r.rev>$.rev&&!pn()&&qo()}catch{}t=setTimeout(n,Xf)}};document.addEventListener("visibilitychange",n),addEventListener(
"pagehide",()=>{let r=JSON.stringify({tab:$.tab,gone:!0});fetch($.base+"/here",{method:"POST",keepalive:!0,headers:{"Content-Type":"application/json","X-CSRF-To\
ken":document.body.dataset.csrf},body:r}).catch(()=>{})}),n()}function jf(e){let t=document.getElementById("others");t&&(t.replaceChildren(...e.slice(0,Wl.length).
map((n,r)=>{let o=document.createElement("span"),i=n.self?"您在另一个窗口也打开了这个页面":n.name+"也在编辑这个页面";return o.className="\
other other-"+Wl[r],o.title=i,o.setAttribute("role","img"),o.setAttribute("aria-label",i),o.textContent=n.self?"您":Array.from(n.name)[0],o})),document.querySelectorAll(
"[data-other]").forEach(n=>n.removeAttribute("data-other")),e.forEach((n,r)=>{n.self||!n.place||document.querySelectorAll(`#outline [data-block="${CSS.escape(n.
place)}"]`).forEach(o=>{o.dataset.other=n.name})}))}var ua={};Be(ua,{start:()=>Gf});var Xl={short:5,long:10},jl;function Yf({words:e,undo:t}){if(!e)return;let n=document.getElementById("toast"),r=document.createElement("span");if(r.textContent=
e,n.replaceChildren(r),t){let o=document.createElement("button");o.type="button",o.textContent="撤销",o.addEventListener("click",()=>{delete n.dataset.shown,or(
"undo")}),n.append(o)}n.dataset.shown="on",$l(t?Xl.long:Xl.short)}function $l(e){clearTimeout(jl),jl=setTimeout(zf,e*1e3)}function zf(){let e=document.getElementById(
"toast");if(e.matches(":hover")||e.contains(document.activeElement)&&document.activeElement.matches(":focus-visible"))return $l(2);delete e.dataset.shown}function Gf(){
document.addEventListener("draft:say",e=>Yf(e.detail))}Object.assign(xr.config,{allowEval:!1,includeIndicatorStyles:!1,allowScriptTags:!1,historyEnabled:!1,attributesToSettle:[],timeout:15e3});function Kf(e){let t=ge().
block;(e||!t||document.getElementById("row-"+t))&&ve({block:e})}function Jf(){Js({onSelect:Kf}),document.addEventListener("editor:open",t=>kn(t.detail.block)),document.
addEventListener("draft:answer",t=>{Ti(t.detail);let{block:n}=ge();n&&t.detail.sent?.some(r=>r.block===n&&(r.do==="place"||r.do==="move"))&&kn(n)});let e=()=>Bs(
document.getElementById("side"));document.addEventListener("editor:form",e),e(),kn(ge().block)}for(let e of[ua,_i,Bo,En,Vi,ca,Vo,Li,Hi,qi,Zr,wi,zo,Uo,Bi])e.start();
ja();Jf();Ul(()=>ge().block||ge().panel);})();
/*! Bundled license information:

cropperjs/dist/cropper.js:
  (*!
   * Cropper.js v1.6.2
   * https://fengyuanchen.github.io/cropperjs
   *
   * Copyright 2015-present Chen Fengyuan
   * Released under the MIT license
   *
   * Date: 2024-04-21T07:43:05.335Z
   *)

sortablejs/modular/sortable.esm.js:
  (**!
   * Sortable 1.15.7
   * @author	RubaXa   <trash@rubaxa.org>
   * @author	owenm    <owen23355@gmail.com>
   * @license MIT
   *)
*/
